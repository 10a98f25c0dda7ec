export const sessionKinds = ['meeting', 'workshop', 'adviceReview'] as const
export type SessionKind = (typeof sessionKinds)[number]

export const sessionKindNames: Record<SessionKind, string> = {
  meeting: 'Meeting',
  workshop: 'Workshop',
  adviceReview: 'Advice review',
}

export const modalities = ['inPerson', 'remote', 'hybrid'] as const
export type Modality = (typeof modalities)[number]

export const modalityNames: Record<Modality, string> = {
  inPerson: 'In person',
  remote: 'Remote',
  hybrid: 'In person and remote',
}

/** Draft → published → open ⇄ adjourned → closed; draft or published → cancelled. */
export const sessionStates = ['draft', 'published', 'open', 'adjourned', 'closed', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

export const sessionStateNames: Record<SessionState, string> = {
  draft: 'Draft',
  published: 'Published',
  open: 'Live now',
  adjourned: 'Adjourned',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

export const itemPurposes = [
  'approve',
  'advise',
  'decide',
  'discuss',
  'assure',
  'note',
  'coDesign',
  'questions',
  'break',
] as const
export type ItemPurpose = (typeof itemPurposes)[number]

export const itemPurposeNames: Record<ItemPurpose, string> = {
  approve: 'To approve',
  advise: 'To advise',
  decide: 'To decide',
  discuss: 'To discuss',
  assure: 'For assurance',
  note: 'To note',
  coDesign: 'To co-design',
  questions: 'Questions',
  break: 'Break',
}

export const itemStates = ['planned', 'live', 'paused', 'concluded', 'deferred', 'parked', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

/** The steps within an item, for senates that use them. */
export const itemPhases = ['introduce', 'clarify', 'discuss', 'propose', 'test', 'record'] as const
export type ItemPhase = (typeof itemPhases)[number]

export const itemPhaseNames: Record<ItemPhase, string> = {
  introduce: 'Introduce',
  clarify: 'Clarify',
  discuss: 'Discuss',
  propose: 'Propose',
  test: 'Test',
  record: 'Record',
}

export const confidentialities = ['open', 'restricted'] as const
export type Confidentiality = (typeof confidentialities)[number]

export const attendanceStatuses = ['apologies', 'present', 'deputised', 'inAttendance'] as const
export type AttendanceStatus = (typeof attendanceStatuses)[number]

/** The most people that a list of who was in a session may name. */
export const mostPeople = 300
