import { useState } from 'react'
import type { TestedHow } from './tested.ts'

/** The version of the words that a form was begun on, until it is said that the newer ones were read. */
export function useWordsRead({ words }: Pick<TestedHow, 'words'>) {
  const [read, setRead] = useState(words)
  return { read, hasMoved: read !== words, readNow: () => setRead(words) }
}
