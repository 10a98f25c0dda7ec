import { spanOf } from '../../shared/decisions/clauses.ts'
import type { OrganisationId } from '../../shared/ids.ts'

export type PartKind = 'statement' | 'clause' | 'condition' | 'none'

/** A passage of the agreed words and what the decision makes of it. */
export interface Part {
  from: number
  to: number
  kind: PartKind
  addressedTo: readonly OrganisationId[]
}

/** The words divided into sentences, the first of them the statement. */
export function sentencesOf(wording: string): Part[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
  const parts: Part[] = []
  let start = 0
  for (const line of wording.split('\n')) {
    for (const { segment, index } of sentences.segment(line)) {
      const text = segment.trim()
      if (text === '') continue
      const from = start + index + segment.indexOf(text)
      parts.push({ from, to: from + text.length, kind: parts.length === 0 ? 'statement' : 'none', addressedTo: [] })
    }
    start += line.length + 1
  }
  return parts
}

/** All of the words as one statement. */
export function wholeOf(wording: string): Part[] {
  const from = wording.length - wording.trimStart().length
  return [{ from, to: wording.trimEnd().length, kind: 'statement', addressedTo: [] }]
}

/** One passage out of two that follow each other. */
export function joined(parts: readonly Part[], n: number): Part[] {
  const [one, next] = [parts[n], parts[n + 1]]
  if (!one || !next) return [...parts]
  const addressedTo = [...new Set([...one.addressedTo, ...next.addressedTo])]
  return parts.toSpliced(n, 2, { ...one, to: next.to, addressedTo })
}

/** Keeps a part to some of its own words; undefined when they are not in it, word for word. */
export function narrowed(wording: string, part: Part, words: string): Part | undefined {
  const span = spanOf(wording.slice(part.from, part.to), words.trim())
  return span && { ...part, from: part.from + span.from, to: part.from + span.to }
}

export const textOf = (wording: string, { from, to }: Pick<Part, 'from' | 'to'>) => wording.slice(from, to)

export interface ChosenWords {
  statement: string
  clauses: { text: string; addressedTo: readonly OrganisationId[] }[]
  conditions: string[]
}

/** What a decision takes out of the words, or what is wrong with the choice. */
export function chosenWords(wording: string, parts: readonly Part[]): ChosenWords | { problem: string } {
  const places = parts.flatMap((part, n) => (part.kind === 'statement' ? [n] : []))
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return { problem: 'Choose the words that are the statement' }
  if (last - first !== places.length - 1) {
    return { problem: 'The statement is one passage: choose sentences that follow each other' }
  }
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind)
  return {
    statement: wording.slice(parts[first]?.from, parts[last]?.to),
    clauses: of('clause').map((part) => ({ text: textOf(wording, part), addressedTo: part.addressedTo })),
    conditions: of('condition').map((part) => textOf(wording, part)),
  }
}

/** The decision that words have become: one that was withdrawn or put off gives them back. */
export function decisionOf<Drafted extends { state: string }>(decisions: readonly Drafted[]): Drafted | undefined {
  return decisions.find(({ state }) => state !== 'withdrawn' && state !== 'deferred')
}
