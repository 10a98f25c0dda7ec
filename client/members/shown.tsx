// What members show on pages of other slices.
export { ItemInterests } from './ItemInterests.tsx'
export { MyInterestNote } from './MyInterestNote.tsx'
