import { isSettled } from '../challenges/stages.ts'
import type { Context } from '../command.ts'
import type { ChallengeId, OptionId } from '../ids.ts'
import { loopMapOf } from '../impacts/loops/read-map.ts'
import { scenarioOf } from '../impacts/scenarios/read-scenario.ts'
import { Refusal } from '../refusal.ts'
import { mustBeAssignable } from './assignable.ts'
import { belongs } from './belongs.ts'
import type { Beginning, DocumentCommand } from './commands.ts'
import type { DocumentEvent } from './document.ts'
import type { DocumentFacts } from './facts.ts'
import { type DocumentKind, isPlain } from './kinds.ts'

type Of<Type extends DocumentCommand['type']> = Extract<DocumentCommand, { type: Type }>

/** The rule of starting a document, or bringing one in. */
export function begin(command: Beginning, context: Context<DocumentFacts>): DocumentEvent {
  switch (command.type) {
    case 'createDocument':
      return start(command, context)
    case 'importDocument':
      return bringIn(command, context)
    case 'importScenario':
      return bringScenario(command, context)
    case 'importLoops':
      return bringLoops(command, context)
    default:
      return command satisfies never
  }
}

function start({ body }: Of<'createDocument'>, { actor, facts }: Context<DocumentFacts>): DocumentEvent {
  const { kind, title, restricted, optionId } = body
  const challengeId = facts.challenge?.id ?? null
  mustBelong(kind, challengeId)
  mustBeAbout(kind, optionId, facts)
  mustBeCopied(body, facts)
  mustHaveEstimate(body, facts)
  mustBeAssignable(body.assignedSeatIds, facts)
  mustBeUnsettled(facts)
  // Whoever starts a restricted document works on it: otherwise they could not open what they made.
  const own = restricted && actor.kind === 'seat' ? [actor.seatId] : []
  return {
    ...{ type: 'documentCreated', personId: actor.personId, title, kind, challengeId, sessionId: null, restricted },
    ...(optionId ? { optionId } : {}),
    assignedSeatIds: [...new Set([...body.assignedSeatIds, ...own])],
  }
}

function bringIn({ body }: Of<'importDocument'>, { actor, facts, newId }: Context<DocumentFacts>): DocumentEvent {
  const { kind, title, restricted, sessionId, state, reason, versions } = body
  const challengeId = facts.challenge?.id ?? null
  mustBelong(kind, challengeId)
  mustBeAssignable(body.assignedSeatIds, facts)
  if (sessionId && !facts.sessionKnown) throw new Refusal('session-unknown', 'This senate has no such session.')
  if (state !== 'open' && !reason) throw new Refusal('needs-reason', `Say why it is ${state}.`, '/reason')
  const { words } = facts
  if (!words) throw new Error('An import needs the digest of its text.')
  return {
    type: 'documentImported',
    personId: actor.personId,
    title,
    kind,
    challengeId,
    sessionId,
    restricted,
    assignedSeatIds: [...new Set(body.assignedSeatIds)],
    state,
    reason,
    versions: versions.map(({ name, at, bySeatId }) => ({ id: newId(), name, at, by: bySeatId, ...words })),
  }
}

function bringScenario({ body }: Of<'importScenario'>, { facts }: Context<DocumentFacts>): DocumentEvent {
  const { title, optionId, settings, changes, bySeatId: own } = body
  const challengeId = facts.challenge?.id ?? null
  mustBelong('scenario', challengeId)
  mustBeAbout('scenario', optionId, facts)
  const assumptions = Object.entries(body.assumptions)
  const fields = Object.fromEntries(assumptions.map(([id, assumption]) => [id, assumption.fields]))
  const [problem] = scenarioOf({ settings, changes, assumptions: fields }).problems
  if (problem) throw new Refusal('not-a-scenario', problem.says, `/${problem.at}`)
  for (const [id, { bySeatId }] of assumptions) {
    if (facts.setters.has(bySeatId)) continue
    throw new Refusal('seat-unknown', 'An assumption names a seat in which nobody sits.', `/assumptions/${id}`)
  }
  const personId = facts.setters.get(own)
  if (!personId) throw new Refusal('seat-unknown', 'Nobody sits in the seat whose scenario this is.', '/bySeatId')
  return {
    ...{ type: 'documentCreated', personId, title, kind: 'scenario', challengeId, sessionId: null },
    ...(optionId ? { optionId } : {}),
    ...{ restricted: false, assignedSeatIds: [] },
  }
}

function bringLoops({ body }: Of<'importLoops'>, { actor, facts }: Context<DocumentFacts>): DocumentEvent {
  const { title, nodes, edges } = body
  const challengeId = facts.challenge?.id ?? null
  mustBelong('loops', challengeId)
  const read = loopMapOf({ nodes, edges })
  if (read.factors.length < Object.keys(nodes).length || read.links.length < Object.keys(edges).length) {
    throw new Refusal('not-a-loop-map', 'Something on this map is no factor, or a link of none. Correct it.', '/edges')
  }
  return {
    ...{ type: 'documentCreated', personId: actor.personId, title, kind: 'loops', challengeId, sessionId: null },
    ...{ restricted: false, assignedSeatIds: [] },
  }
}

function mustBelong(kind: DocumentKind, challengeId: ChallengeId | null): void {
  if (belongs(kind, challengeId)) return
  throw new Refusal(
    'wrong-kind',
    challengeId === null
      ? 'A document of this kind belongs to a challenge. Start it on the page of its challenge.'
      : 'A document of this kind belongs to the senate, not to one challenge. Start it among the senate documents.',
    '/kind',
  )
}

function mustBeAbout(kind: DocumentKind, optionId: OptionId | null, { optionIds }: DocumentFacts): void {
  if (!optionId) return
  if (!isPlain(kind)) {
    throw new Refusal('wrong-kind', 'Only a scenario or a cause-loop map is about one option. Leave it out.', '/kind')
  }
  if (optionIds.includes(optionId)) return
  throw new Refusal('option-unknown', 'This challenge offers no such option. Choose another.', '/optionId')
}

function mustBeCopied({ kind, copyOf }: Of<'createDocument'>['body'], { copied }: DocumentFacts): void {
  if (!copyOf || copied?.kind === kind) return
  throw new Refusal('no-copy', 'What you want to copy is not there, or of another kind. Choose another.', '/copyOf')
}

function mustHaveEstimate({ withEstimateOf }: Of<'createDocument'>['body'], { hasEstimate }: DocumentFacts): void {
  if (!withEstimateOf || hasEstimate) return
  throw new Refusal(
    'no-estimate',
    'This impact has no counter-estimate that can be tried in that scenario. Put it into the scenario by hand.',
    '/withEstimateOf',
  )
}

function mustBeUnsettled({ challenge }: DocumentFacts): void {
  if (!challenge || !isSettled(challenge.stage)) return
  throw new Refusal('challenge-closed', 'This challenge has ended, so no document can be started for it.')
}
