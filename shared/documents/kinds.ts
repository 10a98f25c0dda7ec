/** What a document is for (reference data: documentKinds). */
export const documentKinds = [
  'challengeBrief',
  'causeAnalysis',
  'optionsAppraisal',
  'coDesignedResponse',
  'adviceReport',
  'workingStatement',
  'termsOfReference',
  'minutes',
  'notes',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentKindNames: Record<DocumentKind, string> = {
  challengeBrief: 'Challenge brief',
  causeAnalysis: 'Cause analysis',
  optionsAppraisal: 'Options appraisal',
  coDesignedResponse: 'Co-designed response',
  adviceReport: 'Advice report',
  workingStatement: 'Working statement',
  termsOfReference: 'Terms of reference',
  minutes: 'Minutes',
  notes: 'Notes',
}

/** Whether anybody may write (reference data: documentStates): open and frozen change places, sealed is for ever. */
export const documentStates = ['open', 'frozen', 'sealed'] as const
export type DocumentState = (typeof documentStates)[number]

export const documentStateNames: Record<DocumentState, string> = {
  open: 'Open',
  frozen: 'Frozen',
  sealed: 'Sealed',
}

/** The kind of a document where its title does not begin with it: "Minutes: workshop" says it already. */
export function kindBesideTitle({ kind, title }: { kind: DocumentKind; title: string }): string | undefined {
  const name = documentKindNames[kind]
  return title.toLowerCase().startsWith(name.toLowerCase()) ? undefined : name
}
