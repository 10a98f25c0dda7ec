// What sessions show on pages of other slices.
export { ActionsSection } from './ActionsSection.tsx'
export { ItemClock } from './live/ItemClock.tsx'
export { PutOnAgenda } from './PutOnAgenda.tsx'
export { UsefulnessQuestions } from './usefulness/UsefulnessQuestions.tsx'
