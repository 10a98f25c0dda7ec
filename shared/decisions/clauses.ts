import type { ClauseId, OrganisationId } from '../ids.ts'
import { Refusal } from '../refusal.ts'

/** A numbered part of a decision that organisations answer one by one. Its text is part of the tested words. */
export interface Clause {
  id: ClauseId
  number: number
  text: string
  addressedTo: readonly OrganisationId[]
}

/** Where a passage stands in the words, counted in UTF-16 units. */
export interface Span {
  from: number
  to: number
}

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u

/** Where these exact words stand in the tested ones, without cutting a word in two; undefined when nowhere. */
export function spanOf(wording: string, passage: string): Span | undefined {
  if (passage.trim() === '') return undefined
  for (let from = wording.indexOf(passage); from >= 0; from = wording.indexOf(passage, from + 1)) {
    const to = from + passage.length
    if (!cutsWord(wording, from) && !cutsWord(wording, to)) return { from, to }
  }
  return undefined
}

function cutsWord(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
  const after = [...text.slice(at, at + 2)][0] ?? ''
  return letterOrDigit.test(before) && letterOrDigit.test(after)
}

/**
 * Holds a statement, clauses and conditions to the tested words: each must be in them, word for word.
 * @throws Refusal `wording-differs`, naming the first that is not.
 */
export function lockToWords(
  wording: string,
  parts: { statement: string; clauses: readonly { text: string }[]; conditions: readonly string[] },
): void {
  refuseOther(wording, parts.statement, 'The statement', '/statement')
  for (const [n, clause] of parts.clauses.entries()) {
    refuseOther(wording, clause.text, `Clause ${n + 1}`, `/clauses/${n}/text`)
  }
  for (const [n, condition] of parts.conditions.entries()) {
    refuseOther(wording, condition, `Condition ${n + 1}`, `/conditions/${n}`)
  }
}

function refuseOther(wording: string, passage: string, name: string, at: string): void {
  if (spanOf(wording, passage)) return
  const sentence = `${name} is not word for word part of what was agreed. Choose it out of the agreed words.`
  throw new Refusal('wording-differs', sentence, at)
}
