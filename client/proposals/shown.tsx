// What proposals show on pages of other slices.
export { AgreedInTheRoom } from './AgreedInTheRoom.tsx'
export { ShownWords } from './ShownWords.tsx'
