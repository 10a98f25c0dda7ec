// What proposals show on pages of other slices.
export { AgreedInTheRoom } from './AgreedInTheRoom.tsx'
export { PrepareWords } from './putting/PrepareWords.tsx'
export { TestWordsKeys } from './putting/TestWordsKeys.tsx'
export { RoomProposals } from './RoomProposals.tsx'
export { ShownWords } from './ShownWords.tsx'
export { Unsettled } from './Unsettled.tsx'
export { useWaiting } from './useWaiting.ts'
export { WordsOnScreen } from './WordsOnScreen.tsx'
