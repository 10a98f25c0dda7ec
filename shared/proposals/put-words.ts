import type { Drafted } from '../command.ts'
import type { VersionNamed } from '../documents/document.ts'
import type { ProposalId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { freezeElectorate } from './electorate.ts'
import { exactWords, firstWords } from './exact-words.ts'
import { refuseOtherWords } from './other-words.ts'
import type { TestedProposal } from './proposal.ts'
import { refuseUnreplaceable } from './replaces.ts'
import { refuseUnused } from './settled.ts'
import type { Asked, WordsSource } from './testing.ts'
import type { TestingEvent } from './testing-events.ts'
import { ofProposal, type Testing, type TestingContext, type TestingDrafted } from './testing-facts.ts'
import type { DecisionRule } from './ways.ts'
import { ruleBases, ruleKinds } from './ways.ts'

type Putting = Testing<'draftProposal'>['body']

/** Prepares words to be tested, and asks everybody at once where that is what was pressed. */
export function putWords(command: Testing<'draftProposal' | 'putWords'>, context: TestingContext): TestingDrafted {
  const { facts, now, newId } = context
  const { body } = command
  const asked = askedIn(body, context)
  refuseUnused(asked, facts.uses, now)
  const { words, source } = wordsAsked(body.words, context)
  const { replaces } = body
  if (replaces) refuseUnreplaceable(replaces, facts.replaced)
  const id = newId()
  const drafted: TestingEvent = {
    type: 'proposalDrafted',
    ...{ ref: facts.ref, wording: words.text, wordingDigest: words.digest, source },
    challengeId: facts.gathering.challengeId,
    documentId: facts.document?.documentId ?? null,
    sessionId: body.sessionId ?? null,
    itemId: body.itemId ?? null,
    ...(replaces && { replaces }),
    ...asked,
  }
  if (command.type === 'draftProposal') return [ofProposal(id, drafted)]
  return [ofProposal(id, drafted), ...opened(id, asked, words, source, context)]
}

/** Opens a draft on its words as they are now, if they are the ones that were read. */
export function openProposal(
  { target, body }: Testing<'openProposal'>,
  { wording, wordingDigest, how }: TestedProposal,
  context: TestingContext,
): TestingDrafted {
  refuseUnused(how, context.facts.uses, context.now)
  const pinned = how.source ? context.facts.words : { text: wording, digest: wordingDigest, seq: 0 }
  const words = exactWords(pinned, body.expectedDigest)
  const source = how.source && { ...how.source, documentSeq: words.seq }
  return opened(target, how, words, source, context)
}

/** Other words in the place of these: everybody is asked again, and earlier stances count for nothing. */
export function putNewWords(
  { target, body }: Testing<'putNewWords'>,
  { how, wordingDigest }: TestedProposal,
  context: TestingContext,
): TestingDrafted {
  refuseOtherWords(how, body.insteadOf, '/insteadOf')
  if (how.taken.length > 0) {
    const sentence = 'A secret ballot has been cast on these words. Close it, or declare it void and run it again.'
    throw new Refusal('already-cast', sentence)
  }
  const { words, source } = wordsAsked(body.words, context)
  if (words.digest === wordingDigest) {
    throw new Refusal('already-put', 'These are the words that are being tested. Change them first.', '/words')
  }
  const objection = how.objections.find((one) => one.id === body.integrates)
  if (body.integrates !== undefined && objection?.state !== 'sustained') {
    throw new Refusal('not-sustained', 'Only an objection that was sustained is integrated. Rule on it first.')
  }
  const event: TestingEvent = {
    type: 'newWordsPut',
    words: how.words + 1,
    ...{ wording: words.text, wordingDigest: words.digest, source },
  }
  return [
    ...(objection ? [ofProposal(target, { type: 'objectionIntegrated', id: objection.id })] : []),
    ofProposal(target, event),
    ...versionOf(words.text, 'New words', source, context),
  ]
}

/** A spoiled test keeps its stances; its words are drafted again under a new reference. */
export function voidProposal(
  { target, body: { reason } }: Testing<'voidProposal'>,
  { how, ...put }: TestedProposal,
  { facts, newId }: TestingContext,
): TestingDrafted {
  const again = newId() as ProposalId
  const { process, options, decisionRule, unit, ballot, showResults, reasonRequiredFor, source, replaces } = how
  const { wording, wordingDigest, challengeId, documentId, sessionId, itemId } = put
  const drafted: TestingEvent = {
    type: 'proposalDrafted',
    ...{ ref: facts.ref, wording, wordingDigest, challengeId, documentId, sessionId, itemId, source },
    ...{ process, options, decisionRule, unit, ballot, showResults, reasonRequiredFor, closesAt: null },
    ...(replaces && { replaces }),
    runAgainOf: target as ProposalId,
  }
  return [
    ofProposal(target, { type: 'proposalVoided', reason, runAgainAs: again }),
    { stream: `proposal:${again}`, event: drafted },
  ]
}

function opened(
  id: string,
  asked: Pick<Asked, 'unit'>,
  words: { text: string; digest: string },
  source: WordsSource,
  context: TestingContext,
): TestingDrafted {
  const { facts } = context
  if (facts.session !== null && facts.session.state !== 'open') {
    throw new Refusal('not-open', 'The session is not open. Open it, or test these words without a session.')
  }
  const electorate = freezeElectorate(asked.unit, facts.gathering)
  if (!electorate.some((voter) => voter.eligible)) {
    const sentence = 'Nobody who is here can take a position on this. Wait until voting members have arrived.'
    throw new Refusal('no-electorate', sentence)
  }
  const event: TestingEvent = {
    type: 'proposalOpened',
    ...{ wording: words.text, wordingDigest: words.digest, source, electorate, quorum: facts.quorum },
  }
  return [ofProposal(id, event), ...versionOf(words.text, 'Tested', source, context)]
}

/** The document as it was when words were pinned out of it, as a version with their name. */
function versionOf(
  text: string,
  what: string,
  source: WordsSource,
  { facts: { document }, newId }: TestingContext,
): Drafted<VersionNamed>[] {
  if (!source || !document) return []
  const { digest, seq } = document.whole
  const event: VersionNamed = { type: 'versionNamed', id: newId(), name: `${what}: ${firstWords(text)}`, seq, digest }
  return [{ stream: `document:${document.documentId}`, event }]
}

function wordsAsked(asked: Putting['words'], { facts }: TestingContext) {
  const expected = asked.from === 'passage' ? asked.expectedDigest : (facts.words?.digest ?? '')
  const words = exactWords(facts.words, expected)
  const source = asked.from === 'passage' ? { anchors: asked.passage, documentSeq: words.seq } : null
  return { words, source }
}

function askedIn(body: Putting, { facts }: TestingContext): Asked {
  const { process, options, unit, ballot, reasonRequiredFor } = body
  return {
    ...{ process, options, unit, ballot, reasonRequiredFor: [...new Set(reasonRequiredFor)] },
    decisionRule: body.decisionRule ?? usualRule(facts.terms.votingRule.decisionRule),
    showResults: body.showResults ?? (ballot === 'secret' ? 'atClose' : 'live'),
    closesAt: body.closesAt ?? null,
  }
}

/** The rule of the terms of reference, where it is one that can be counted. */
function usualRule({ kind, base }: { kind: string; base: string }): DecisionRule {
  const known = ruleKinds.find((one) => one === kind)
  return {
    kind: known === undefined || known === 'threshold' ? 'majority' : known,
    base: ruleBases.find((one) => one === base) ?? 'present',
  }
}
