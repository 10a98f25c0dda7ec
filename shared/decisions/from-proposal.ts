import type { ImpactId, OrganisationId, SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { spanOf } from './clauses.ts'
import type { DecisionBody } from './commands.ts'
import type { DecisionFacts, PinnedWords } from './facts.ts'
import { mayPoint, supersession } from './relations.ts'
import type { Force } from './states.ts'

/** What Curia knows about words that were carried, for the draft of a decision. */
export interface Filling {
  /** The question of the challenge that they are about. */
  question: string | null
  /** Where and how they were put, in a sentence or two. */
  context: string
  /** Titles of what the senate had before it. */
  evidence: readonly { text: string; source: string }[]
  impacts: readonly { id: ImpactId; toOrganisationId: OrganisationId }[]
  /** Organisations that an objection named. */
  objectedFor: readonly OrganisationId[]
  organisations: readonly { id: OrganisationId; code: string; name: string; ended: boolean }[]
  /** Who might own it, the likeliest first. */
  ownerSeatIds: readonly SeatId[]
}

/**
 * Everything of a draft that can be known without asking: its author looks it over instead of typing it. What nobody has
 * said yet, such as the day of review, stays empty.
 */
export function filledFrom(
  words: PinnedWords,
  { question, context, evidence, impacts, objectedFor, organisations, ownerSeatIds }: Filling,
  { seats, decisions }: Pick<DecisionFacts, 'seats' | 'decisions'>,
): DecisionBody<'draftDecision'> {
  if (words.outcome !== 'carried') {
    throw new Refusal('not-carried', 'Only words that were carried become a decision. These were not.')
  }
  const { wording } = words
  const there = organisations.filter(({ ended }) => !ended)
  const { statement, clauses } = dividedWords(wording)
  const named = mentionedIn(wording, there)
  const affected = [...impacts.map(({ toOrganisationId }) => toOrganisationId), ...objectedFor]
  const addressedTo = [...new Set([...named, ...affected])].filter((id) => there.some((one) => one.id === id))
  const isFree = (seatId: SeatId) => seats.some((seat) => seat.seatId === seatId && !seat.ended && !seat.withdrawn)
  return {
    ...nothingSaid,
    ...{ title: titleOf(wording), force: forceOf(wording), question, context },
    ...{ statement, clauses: clauses.map((text) => ({ text, addressedTo: mentionedIn(text, there) })), conditions: [] },
    evidence: evidence.map((one) => ({ ...one, strength: null })),
    impactIds: impacts.map(({ id }) => id),
    addressedTo,
    ownerSeatId: ownerSeatIds.find(isFree) ?? null,
    relations: words.replaces ? [supersession(words.replaces)].filter((one) => mayPoint(one, decisions)) : [],
  }
}

const nothingSaid = {
  verb: null,
  rationale: null,
  optionsConsidered: [],
  consequences: null,
  measures: [],
  effectiveFrom: null,
  reviewOn: null,
  workType: null,
  serviceTypes: [],
  publication: 'internal',
} satisfies Partial<DecisionBody<'draftDecision'>>

/** The first paragraph, or sentence where there is one paragraph, is the statement; what follows are its clauses. */
export function dividedWords(wording: string): { statement: string; clauses: string[] } {
  const paragraphs = wording.split('\n').map((line) => line.trim())
  const said = paragraphs.filter((line) => line !== '')
  const parts = said.length > 1 ? said : sentencesIn(said[0] ?? wording)
  // Each has to be found again in the words, whole: where cutting would lose that, nothing is cut.
  if (!parts.every((part) => spanOf(wording, part))) return { statement: wording, clauses: [] }
  const [statement = wording, ...clauses] = parts
  return { statement, clauses }
}

function sentencesIn(text: string): string[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter((segment) => segment !== '')
}

/** Organisations that a text names, in full or by their code as a word of its own. */
export function mentionedIn<Id extends string>(
  text: string,
  organisations: readonly { id: Id; code: string; name: string }[],
): Id[] {
  return organisations
    .filter(({ code, name }) => [name, name.replace(/ NHS.*$/, ''), code].some((one) => spanOf(text, one)))
    .map(({ id }) => id)
}

const opening = /^the senate (\w+) (?:that )?/i
const forces: Record<string, Force> = {
  advises: 'advice',
  recommends: 'recommendation',
  endorses: 'endorsement',
  supports: 'endorsement',
  adopts: 'procedural',
}

function forceOf(wording: string): Force {
  return forces[opening.exec(wording.trim())?.[1]?.toLowerCase() ?? ''] ?? 'advice'
}

/** The start of the words without "The senate advises". */
function titleOf(wording: string): string {
  const rest = wording.trim().replace(opening, '')
  const title = shortened(rest === '' ? wording : rest)
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** The first sentence, cut between words where it is long. */
function shortened(text: string): string {
  const [sentence = ''] = sentencesIn(text.split('\n', 1)[0] ?? '')
  const whole = sentence.replace(/[.:;,]$/, '')
  if (whole.length <= longestTitle) return whole
  return `${whole.slice(0, whole.lastIndexOf(' ', longestTitle - 1)).replace(/[.:;,]$/, '')}…`
}

const longestTitle = 100
