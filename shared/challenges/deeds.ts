/**
 * What people did on a challenge and what belongs to it, as said after their name: *Dr Ade Cole froze "Options"*.
 * Only these are told in a challenge's history: an event that is not here may hold what is not for everyone.
 */
export const deeds = {
  challengeOpened: 'opened the challenge',
  challengeEdited: 'changed the framing',
  stageMoved: 'moved the challenge',
  optionAdded: 'added an option',
  optionEdited: 'changed an option',
  optionWithdrawn: 'withdrew an option',
  viewWritten: 'wrote how it looks from',
  viewGuessed: 'guessed how it looks from another organisation',
  viewRevealed: 'revealed how it looks from an organisation',
  documentCreated: 'started the document',
  documentImported: 'brought in the document',
  documentRenamed: 'renamed a document to',
  documentFrozen: 'froze the document',
  documentThawed: 'opened the document again',
  documentSealed: 'sealed the document',
  versionNamed: 'named a version of',
  impactAsserted: 'put an impact on the register:',
  impactAgreed: 'agreed impact',
  impactContested: 'contested impact',
  impactTimeAsked: 'asked for time on impact',
  impactRevised: 'settled impact',
  impactBothRecorded: 'settled impact',
  impactMitigated: 'recorded a mitigation of impact',
  impactClosed: 'closed impact',
  agreedInTheRoom: 'recorded words agreed in the room:',
  proposalImported: 'brought in the words',
  decisionDrafted: 'drafted a decision:',
  decisionImported: 'brought in the decision',
  decisionRatified: 'ratified the decision',
  decisionDeferred: 'deferred the decision',
  decisionNotAgreed: 'recorded as not agreed:',
  decisionSuperseded: 'superseded the decision',
  decisionRescinded: 'rescinded the decision',
  decisionLapsed: 'recorded as lapsed:',
  decisionImplemented: 'recorded as implemented:',
  decisionAcknowledged: 'acknowledged the decision',
  decisionAnswered: 'answered the decision',
  responseLetterRecorded: 'recorded a letter about the decision',
  actionRecorded: 'recorded an action:',
  actionDone: 'finished an action:',
  actionVerified: 'verified an action:',
} as const
export type Deed = keyof typeof deeds

/** The deed of an event's type; undefined when it is not told. */
export function deedOf(type: string): Deed | undefined {
  return Object.hasOwn(deeds, type) ? (type as Deed) : undefined
}
