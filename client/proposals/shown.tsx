// What proposals show on pages of other slices.
export { AgreedInTheRoom } from './AgreedInTheRoom.tsx'
export { RoomProposals } from './RoomProposals.tsx'
export { ShownWords } from './ShownWords.tsx'
export { useWaiting } from './useWaiting.ts'
export { WordsOnScreen } from './WordsOnScreen.tsx'
