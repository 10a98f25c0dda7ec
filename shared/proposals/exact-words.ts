import { Refusal } from '../refusal.ts'
import { longestWording } from './process.ts'

export interface WordsRead {
  text: string
  digest: string
  seq: number
}

/** The words as the server has them, if they are the ones that were read out. */
export function exactWords(words: WordsRead | undefined, expectedDigest: string): WordsRead {
  if (!words) {
    throw new Refusal('not-in-document', 'These words are not in the document. Select the passage again.', '/passage')
  }
  if (words.text.trim() === '') {
    throw new Refusal(
      'no-words',
      'There are no words in this selection. Select the words that were agreed.',
      '/passage',
    )
  }
  if (words.text.length > longestWording) {
    const sentence = 'This is more than 20,000 characters. Select only the words that were agreed.'
    throw new Refusal('too-large', sentence, '/passage')
  }
  if (!words.text.isWellFormed() || words.text.includes('\0')) {
    const sentence =
      'The selection holds characters that cannot be kept. Delete what is not text, then select it again.'
    throw new Refusal('wrong-characters', sentence, '/passage')
  }
  if (words.digest !== expectedDigest) {
    const sentence =
      'The document no longer says what you selected: somebody has just changed it. Select the words again and read them out.'
    throw new Refusal('wording-differs', sentence, '/expectedDigest')
  }
  return words
}

/** The start of a wording, as a name for the version it was taken from. */
export function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const start = [...line.split(/\s+/).slice(0, 8).join(' ')].slice(0, 80).join('')
  return start === text.trim() ? start : `${start}…`
}
