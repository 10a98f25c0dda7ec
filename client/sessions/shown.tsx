// What sessions show on pages of other slices.
export { ActionsSection } from './ActionsSection.tsx'
