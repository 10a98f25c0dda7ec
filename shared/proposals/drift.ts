import type { Drift } from './answers.ts'

/**
 * Whether the passage that words were taken from still says the same.
 *
 * @param now what the passage says; undefined when it is no longer in the document
 * @param wording the words as they were pinned
 */
export function driftFrom(now: string | undefined, wording: string): Drift {
  if (now === undefined || now === '') return { passage: 'gone' }
  return now === wording ? { passage: 'same' } : { passage: 'changed', now }
}
