import { canonical } from '../canonical.ts'
import type { Context, Drafted } from '../command.ts'
import type { ClauseId, OrganisationId } from '../ids.ts'
import type { Process } from '../proposals/process.ts'
import { Refusal } from '../refusal.ts'
import { checkContent } from './check-content.ts'
import { lockToWords } from './clauses.ts'
import type { DecisionBody } from './commands.ts'
import type { Content, OpenContent, OptionConsidered, Source } from './content.ts'
import type { Decision } from './decision.ts'
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
  const decisionId = newId() as Parameters<typeof decisionStream>[0]
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

/** Options as the record names them: the challenge may rename its own later. */
export function namedOptions(
  options: DecisionBody<'draftDecision'>['optionsConsidered'],
  facts: DecisionFacts,
): OptionConsidered[] {
  return options.map(({ optionId, name, outcome, reason }, n) => {
    const known = facts.options.find((option) => option.id === optionId)
    if (optionId && !known) {
      const sentence = 'There is no such option in this challenge. Choose it again.'
      throw new Refusal('option-unknown', sentence, `/optionsConsidered/${n}/optionId`)
    }
    const called = known?.name ?? name
    if (!called) throw new Refusal('needs-name', 'Name the option.', `/optionsConsidered/${n}/name`)
    return { optionId, name: called, outcome, reason }
  })
}

/** Changes a draft around its locked words. */
export function editDecision(
  decision: Decision,
  { statement, clauses, conditions, clauseAddressees = [], ...body }: DecisionBody<'editDecision'>,
  { facts }: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  if (statement !== undefined || clauses !== undefined || conditions !== undefined) {
    const sentence = 'The words are locked to what was agreed. To change them, agree on new words and draft again.'
    throw new Refusal('statement-locked', sentence, statement !== undefined ? '/statement' : '/clauses')
  }
  for (const [n, { clauseId }] of clauseAddressees.entries()) {
    if (!decision.content.clauses.some((clause) => clause.id === clauseId)) {
      throw new Refusal('clause-unknown', 'There is no such clause. Reload the draft.', `/clauseAddressees/${n}`)
    }
  }
  const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  const { optionsConsidered, addressedTo, impactIds, reviewOn } = body
  const content: Content = {
    ...decision.content,
    ...(said as Partial<OpenContent>),
    ...(optionsConsidered && { optionsConsidered: namedOptions(optionsConsidered, facts) }),
    ...(addressedTo && { addressedTo: once(addressedTo) }),
    ...(impactIds && { impactIds: once(impactIds) }),
    clauses: decision.content.clauses.map((clause) => {
      const anew = clauseAddressees.find(({ clauseId }) => clauseId === clause.id)
      return anew ? { ...clause, addressedTo: once(anew.addressedTo) } : clause
    }),
  }
  const changed = (Object.keys(content) as (keyof Content)[]).filter(
    (name) => canonical(content[name]) !== canonical(decision.content[name]),
  )
  if (changed.length === 0) throw new Refusal('no-change', 'Nothing is different from what is there already.')
  checkContent(content, facts)
  if (changed.includes('reviewOn')) refusePastReview(reviewOn ?? null, facts)
  if (changed.includes('relations')) checkRelations(decision.id, content.relations, facts)
  const { id, ref } = decision
  return [{ stream: decisionStream(id), event: { type: 'decisionEdited', ref, content, changed } }]
}

function refusePastReview(reviewOn: string | null, { today }: DecisionFacts): void {
  if (reviewOn && reviewOn < today) {
    throw new Refusal('wrong-date', 'The review date is in the past. Choose a later day.', '/reviewOn')
  }
}

function once<T extends OrganisationId | string>(ids: readonly T[]): T[] {
  return [...new Set(ids)]
}
