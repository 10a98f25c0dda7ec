/** How far an impact has come (reference data: impactStates). */
export const impactStates = [
  'asserted',
  'agreed',
  'contested',
  'cannotSayYet',
  'settled',
  'mitigated',
  'closed',
] as const
export type ImpactState = (typeof impactStates)[number]

export const impactStateNames: Record<ImpactState, string> = {
  asserted: 'Asserted',
  agreed: 'Agreed',
  contested: 'Contested',
  cannotSayYet: 'Cannot say yet',
  settled: 'Settled',
  mitigated: 'Mitigated',
  closed: 'Closed',
}

export const directions = ['increase', 'decrease'] as const
export type Direction = (typeof directions)[number]

export const effects = ['adverse', 'beneficial', 'neutral'] as const
export type Effect = (typeof effects)[number]

export const effectNames: Record<Effect, string> = {
  adverse: 'Adverse',
  beneficial: 'Beneficial',
  neutral: 'Neutral',
}

export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

/** Said by people, or taken out of a model. */
export const sources = ['stated', 'modelled'] as const
export type Source = (typeof sources)[number]

export const costPeriods = ['once', 'week', 'month', 'year'] as const
export type CostPeriod = (typeof costPeriods)[number]
