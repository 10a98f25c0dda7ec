/** What an organisation can say to a clause, or to a whole decision. */
export const positionKinds = ['accept', 'acceptInPart', 'notAccept', 'referToBoard'] as const
export type PositionKind = (typeof positionKinds)[number]

export const positionNames: Record<PositionKind, string> = {
  accept: 'Accept',
  acceptInPart: 'Accept in part',
  notAccept: 'Do not accept',
  referToBoard: 'Refer to our board',
}

/** The same, once said. */
export const positionSaid: Record<PositionKind, string> = {
  accept: 'Accepted',
  acceptInPart: 'Accepted in part',
  notAccept: 'Not accepted',
  referToBoard: 'Referred to its board',
}

export const implementations = ['notStarted', 'underway', 'complete', 'notApplicable'] as const
export type Implementation = (typeof implementations)[number]

export const implementationNames: Record<Implementation, string> = {
  notStarted: 'Not started',
  underway: 'Under way',
  complete: 'Complete',
  notApplicable: 'Not applicable',
}

/** Where an answer can be. Acknowledged never means accepted. */
export const responseStates = ['notified', 'acknowledged', 'responded', 'closed'] as const
export type ResponseState = (typeof responseStates)[number]

export const responseStateNames: Record<ResponseState, string> = {
  notified: 'Not acknowledged',
  acknowledged: 'Acknowledged, not answered',
  responded: 'Answered',
  closed: 'Answered and closed',
}
