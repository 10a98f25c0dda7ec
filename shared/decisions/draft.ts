import type { Context, Drafted } from '../command.ts'
import type { ClauseId, DecisionId } from '../ids.ts'
import type { Process } from '../proposals/process.ts'
import { Refusal } from '../refusal.ts'
import { checkContent } from './check-content.ts'
import { lockToWords } from './clauses.ts'
import type { DecisionBody } from './commands.ts'
import { namedOptions, once, refusePastReview } from './considered.ts'
import type { Content, Source } from './content.ts'
import { sha256 } from './digest.ts'
import type { DecisionEvent } from './events.ts'
import { type DecisionFacts, decisionStream, type PinnedWords } from './facts.ts'
import { checkRelations } from './relations.ts'
import type { DecisionMethod } from './states.ts'

/** Drafts a decision. From here on its statement, clauses and conditions are locked to the words they come from. */
export function draftDecision(
  body: DecisionBody<'draftDecision'>,
  { facts, newId }: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  const { words } = facts
  const source = words ? pinnedSource(words, body) : chairsSource(body)
  if (words) refuseTwice(words)
  const decisionId = newId() as DecisionId
  const parts = {
    statement: body.statement?.normalize('NFC') ?? source.wording,
    clauses: body.clauses.map((clause) => ({ ...clause, text: clause.text.normalize('NFC') })),
    conditions: body.conditions.map((condition) => condition.normalize('NFC')),
  }
  lockToWords(source.wording, parts)
  const clauses = parts.clauses.map(({ text, addressedTo }, n) => ({
    id: newId() as ClauseId,
    number: n + 1,
    text,
    addressedTo: once(addressedTo),
  }))
  const { method: _method, wording: _wording, ...said } = body
  const content: Content = {
    ...said,
    ...parts,
    clauses,
    optionsConsidered: namedOptions(body.optionsConsidered, facts),
    addressedTo: once([...body.addressedTo, ...clauses.flatMap((clause) => clause.addressedTo)]),
    impactIds: once(body.impactIds),
    dissents: body.dissents ?? words?.dissents ?? [],
    method: methodOf(words?.process, body.method),
  }
  checkContent(content, facts)
  refusePastReview(content.reviewOn, facts)
  checkRelations(decisionId, content.relations, facts)
  const event: DecisionEvent = {
    type: 'decisionDrafted',
    decisionId,
    ref: facts.nextRef,
    challengeId: words ? words.challengeId : facts.challengeId,
    sessionId: words?.sessionId ?? null,
    itemId: words?.itemId ?? null,
    source,
    presidedBySeatId: words?.presidedBySeatId ?? null,
    testing: words?.testing ?? { presentSeatIds: [], quorum: null, tally: null },
    content,
  }
  return [{ stream: decisionStream(decisionId), event }]
}

function pinnedSource(words: PinnedWords, body: DecisionBody<'draftDecision'>): Source {
  if (body.wording !== undefined) {
    const sentence = 'These words are pinned and bring their own text. Leave the wording out.'
    throw new Refusal('statement-locked', sentence, '/wording')
  }
  const { proposalId, ref: proposalRef, outcome, wording, wordingDigest } = words
  return { kind: 'pinned', proposalId, proposalRef, outcome, wording, wordingDigest }
}

function chairsSource(body: DecisionBody<'draftDecision'>): Source {
  if (body.method !== 'chairsAction') {
    const sentence =
      "A decision without pinned words is a chair's action. Say so, or draft it from the words that were agreed."
    throw new Refusal('needs-words', sentence, '/method')
  }
  const wording = body.wording?.normalize('NFC') ?? ''
  if (wording.trim() === '') {
    throw new Refusal('needs-words', 'Write down the exact words of the decision.', '/wording')
  }
  return { kind: 'chairsAction', wording, wordingDigest: sha256(new TextEncoder().encode(wording)) }
}

/** Words lead to one decision; another one may be drafted when the first came to nothing. */
function refuseTwice({ decisions }: PinnedWords): void {
  const other = decisions.find(({ state }) => state !== 'withdrawn' && state !== 'deferred')
  if (!other) return
  const sentence = `These words are the words of ${other.ref} already. Open it, or agree on other words.`
  throw new Refusal('already-drafted', sentence)
}

const methods: Record<Process, readonly DecisionMethod[]> = {
  consensus: ['consensus', 'consent'],
  consent: ['consent', 'consensus'],
  senseCheck: ['consent', 'consensus'],
  advice: ['consent', 'consensus'],
  gradients: ['vote'],
  vote: ['vote'],
  ranked: ['vote'],
  score: ['vote'],
  dot: ['vote'],
}

function methodOf(process: Process | undefined, asked: DecisionMethod | undefined): DecisionMethod {
  if (!process) return 'chairsAction'
  const [usual = 'consent', ...others] = methods[process]
  if (asked === undefined || asked === usual || others.includes(asked)) return asked ?? usual
  throw new Refusal('wrong-method', 'The words were not agreed in that way. Leave the method out.', '/method')
}
