import type { Context, Drafted } from '../command.ts'
import { dayOf } from '../format.ts'
import type { ClauseId, DecisionId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { checkContent } from './check-content.ts'
import { lockToWords } from './clauses.ts'
import type { DecisionBody } from './commands.ts'
import { namedOptions } from './considered.ts'
import type { Content, Source } from './content.ts'
import { sha256 } from './digest.ts'
import type { Beginning, DecisionEvent, Earlier } from './events.ts'
import { type DecisionFacts, decisionStream } from './facts.ts'
import { putInForce } from './put-in-force.ts'
import { checkRelations } from './relations.ts'

type Body = DecisionBody<'importDecision'>

/** Brings in a decision of an earlier record as it was, marked historical. What became of it since replays after it. */
export function importDecision(body: Body, { facts, newId }: Context<DecisionFacts>): Drafted<DecisionEvent>[] {
  if (facts.taken) throw new Refusal('already-there', 'There is a decision of this id or reference already.')
  const decisionId = (body.id ?? newId()) as DecisionId
  const content = contentOf(body, facts, newId)
  checkContent(content, facts)
  checkRelations(decisionId, content.relations, facts)
  const beginning: Beginning = {
    decisionId,
    ref: body.ref ?? facts.nextRef,
    challengeId: body.challengeId ?? facts.words?.challengeId ?? null,
    sessionId: body.sessionId ?? facts.words?.sessionId ?? null,
    itemId: body.itemId ?? facts.words?.itemId ?? null,
    source: sourceOf(body, facts),
    presidedBySeatId: body.presidedBySeatId,
    testing: { presentSeatIds: body.presentSeatIds, quorum: body.quorum, tally: body.tally },
    content,
  }
  const earlier: Earlier = { ...earlierOf(body, facts), outcome: outcomeOf(body) }
  const first: DecisionEvent = { type: 'decisionImported', ...beginning, ...earlier }
  const imported = [{ stream: decisionStream(decisionId), event: first }]
  if (body.state !== 'inForce') return imported
  const last = earlier.signatures.at(-1)
  if (!last || earlier.signatures.length < 2) {
    throw new Refusal('needs-signatures', 'A decision in force was ratified from two seats.', '/ratifications')
  }
  const { decisionId: id, ...rest } = beginning
  const decision = { ...rest, ...earlier, id, historical: true }
  return [...imported, ...putInForce(decision, dayOf(last.at, facts.timeZone), earlier.interests, facts)]
}

function contentOf(body: Body, facts: DecisionFacts, newId: () => string): Content {
  const { statement, conditions, dissents, method, title, force, verb, question, context, rationale } = body
  const { evidence, consequences, measures, ownerSeatId, addressedTo, effectiveFrom, reviewOn } = body
  const { workType, serviceTypes, impactIds, publication, relations } = body
  if (facts.words) lockToWords(facts.words.wording, { statement, clauses: [], conditions: [] })
  return {
    ...{ statement, conditions, dissents, method, title, force, verb, question, context, rationale },
    ...{ evidence, consequences, measures, ownerSeatId, addressedTo, effectiveFrom, reviewOn },
    ...{ workType, serviceTypes, impactIds, publication, relations },
    optionsConsidered: namedOptions(body.optionsConsidered, facts),
    clauses: body.clauses.map(({ id, text, addressedTo: addressed }, n) => ({
      id: (id ?? newId()) as ClauseId,
      number: n + 1,
      text,
      addressedTo: addressed,
    })),
  }
}

/** The words of an earlier record: pinned ones where its proposal came along, else all that the record says. */
function sourceOf(body: Body, { words }: DecisionFacts): Source {
  if (words) {
    const { proposalId, ref: proposalRef, outcome, wording, wordingDigest } = words
    return { kind: 'pinned', proposalId, proposalRef, outcome, wording, wordingDigest }
  }
  const wording = [body.statement, ...body.clauses.map((clause) => clause.text), ...body.conditions].join('\n')
  const wordingDigest = sha256(new TextEncoder().encode(wording))
  return { kind: body.method === 'chairsAction' ? 'chairsAction' : 'earlierRecord', wording, wordingDigest }
}

function earlierOf(body: Body, { seats }: DecisionFacts): Omit<Earlier, 'outcome'> {
  const { draftedAt, interests, withoutAnswer, ratifications } = body
  const named = [...ratifications, ...interests, ...body.presentSeatIds.map((seatId) => ({ seatId }))]
  const missing = named.find(({ seatId }) => !seats.some((seat) => seat.seatId === seatId))
  if (missing) throw new Refusal('seat-unknown', `There is no seat ${missing.seatId} in this senate.`)
  const inOrder = ratifications.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const signatures = inOrder.filter(({ outcome }) => outcome === 'ratified').map(({ seatId, at }) => ({ seatId, at }))
  const returns = inOrder
    .filter(({ outcome }) => outcome === 'returned')
    .map(({ seatId, at, reason }) => ({ seatId, at, reason: reason ?? '' }))
  return { draftedAt, interests, withoutAnswer, signatures, returns }
}

function outcomeOf({ state, deferredUntil, reason }: Body): Earlier['outcome'] {
  if (state === 'draft') return { state }
  if (state === 'ratifying' || state === 'inForce') return { state: 'ratifying' }
  if (!reason) throw new Refusal('needs-reason', 'Say why it came to nothing.', '/reason')
  if (state === 'notAgreed') return { state, reason }
  if (!deferredUntil) throw new Refusal('needs-date', 'Say until when it was put off.', '/deferredUntil')
  return { state, until: deferredUntil, reason }
}
