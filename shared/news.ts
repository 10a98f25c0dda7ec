/**
 * What happened, as said after the title of the thing: *LDS-004 Close 28 beds: was ratified.* Only these events are
 * told on Home; one that is not here may hold what is not for everyone.
 */
export const newsWords = {
  challengeOpened: 'was taken up',
  stageMoved: 'moved to another stage',
  viewRevealed: 'shows how it looks from another organisation',
  optionAdded: 'has a new option',
  documentCreated: 'was started',
  documentFrozen: 'was frozen',
  documentSealed: 'was sealed',
  impactAsserted: 'was put on the register',
  impactAgreed: 'was agreed',
  impactContested: 'was contested',
  impactTimeAsked: 'needs more time',
  impactRevised: 'was settled',
  impactBothRecorded: 'was settled',
  impactMitigated: 'was mitigated',
  agreedInTheRoom: 'was agreed in the room',
  decisionDrafted: 'was drafted',
  ratifyingStarted: 'is being ratified',
  decisionReturned: 'was returned with a reason',
  decisionRatified: 'was ratified',
  decisionDeferred: 'was deferred',
  decisionNotAgreed: 'was not agreed',
  decisionWithdrawn: 'was withdrawn',
  reviewStarted: 'is under review',
  decisionReaffirmed: 'was reaffirmed',
  decisionRescinded: 'was rescinded',
  decisionLapsed: 'has lapsed',
  decisionImplemented: 'was implemented',
  decisionSuperseded: 'was superseded',
  decisionAnswered: 'was answered',
  responseLetterRecorded: 'was answered by letter',
  localDecisionCited: 'has a local decision',
  actionRecorded: 'was recorded as an action',
  actionBlocked: 'is blocked',
  actionDone: 'is done',
  actionVerified: 'was verified',
  actionCancelled: 'was cancelled',
} as const
export type NewsType = keyof typeof newsWords

/** What an event is told as; undefined when it is not told. */
export function newsOf(type: string): string | undefined {
  return Object.hasOwn(newsWords, type) ? newsWords[type as NewsType] : undefined
}
