// What decisions show on pages of other slices.
export { ShownDecision } from './ShownDecision.tsx'
