// What proposals show on pages of other slices.
export { AgreedInTheRoom } from './AgreedInTheRoom.tsx'
export { ShownWords } from './ShownWords.tsx'
export { WordsOnScreen } from './WordsOnScreen.tsx'
