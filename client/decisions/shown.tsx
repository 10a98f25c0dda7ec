// What decisions show on pages of other slices.
export { type DecisionPart, DecisionPartFields } from './DecisionPartFields.tsx'
export { ShownDecision } from './ShownDecision.tsx'
