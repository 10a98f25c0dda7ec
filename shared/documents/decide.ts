import type { Stage } from '../challenges/stages.ts'
import { isSettled } from '../challenges/stages.ts'
import type { Context, Drafted } from '../command.ts'
import type { ChallengeId, SeatId } from '../ids.ts'
import type { Stream } from '../protocol.ts'
import { Refusal } from '../refusal.ts'
import type { DocumentCommand } from './commands.ts'
import type { Document, DocumentEvent } from './document.ts'
import type { DocumentKind } from './kinds.ts'

/** What the rules of a document need to know from elsewhere. */
export interface DocumentFacts {
  /** The challenge that a new document belongs to; none for one of the senate. */
  challenge: { id: ChallengeId; stage: Stage } | undefined
  /** Everybody with a seat in the senate, and whether they may be given this to work on. */
  seats: readonly { seatId: SeatId; ended: boolean; withdrawn: boolean }[]
  /** Which text a name given now is for, or the imported text once it is in. */
  words: { seq: number; digest: string } | undefined
  /** Whether the session that is named exists in this senate. */
  sessionKnown: boolean
}

type Of<Type extends DocumentCommand['type']> = Extract<DocumentCommand, { type: Type }>

/** The rule of every command on a document. `document` is null while it is still to be made. */
export function decide(
  document: Document | null,
  command: DocumentCommand,
  context: Context<DocumentFacts>,
): Drafted<DocumentEvent>[] {
  if (command.type === 'createDocument' || command.type === 'importDocument') {
    return [{ stream: `document:${context.newId()}`, event: begin(command, context) }]
  }
  if (!document) throw new Error('Only createDocument and importDocument work without a document.')
  const stream: Stream = `document:${command.target}`
  return [{ stream, event: decideOn(document, command, context) }]
}

function begin(
  command: Of<'createDocument'> | Of<'importDocument'>,
  { actor, facts, newId }: Context<DocumentFacts>,
): DocumentEvent {
  const { kind, title, restricted } = command.body
  const { personId } = actor
  const challengeId = facts.challenge?.id ?? null
  mustBelong(kind, challengeId)
  mustBeAssignable(command.body.assignedSeatIds, facts)
  if (command.type === 'createDocument') {
    mustBeUnsettled(facts)
    // Whoever starts a restricted document works on it: otherwise they could not open what they made.
    const own = restricted && actor.kind === 'seat' ? [actor.seatId] : []
    const assignedSeatIds = [...new Set([...command.body.assignedSeatIds, ...own])]
    return { type: 'documentCreated', personId, title, kind, challengeId, sessionId: null, restricted, assignedSeatIds }
  }
  const { sessionId, state, reason, versions } = command.body
  if (sessionId && !facts.sessionKnown) throw new Refusal('session-unknown', 'This senate has no such session.')
  if (state !== 'open' && !reason) throw new Refusal('needs-reason', `Say why it is ${state}.`, '/reason')
  const { words } = facts
  if (!words) throw new Error('An import needs the digest of its text.')
  return {
    type: 'documentImported',
    personId,
    title,
    kind,
    challengeId,
    sessionId,
    restricted,
    assignedSeatIds: [...new Set(command.body.assignedSeatIds)],
    state,
    reason,
    versions: versions.map(({ name, at, bySeatId }) => ({ id: newId(), name, at, by: bySeatId, ...words })),
  }
}

function decideOn(
  document: Document,
  command: Exclude<DocumentCommand, { type: 'createDocument' | 'importDocument' }>,
  { facts, newId }: Context<DocumentFacts>,
): DocumentEvent {
  const { standing } = document
  switch (command.type) {
    case 'renameDocument':
      mustNotBeSealed(document)
      return { type: 'documentRenamed', title: command.body.title }
    case 'assignDocument':
      return assign(document, command, facts)
    case 'freezeDocument':
      mustNotBeSealed(document)
      if (standing.state === 'frozen') throw new Refusal('already-frozen', 'This document is frozen already.')
      return { type: 'documentFrozen', reason: command.body.reason }
    case 'thawDocument':
      mustNotBeSealed(document)
      if (standing.state === 'open') throw new Refusal('not-frozen', 'This document is open: people can write in it.')
      return { type: 'documentThawed' }
    case 'sealDocument':
      mustNotBeSealed(document)
      return { type: 'documentSealed', reason: command.body.reason }
    case 'nameVersion': {
      const { words } = facts
      if (!words) throw new Error('A version needs the text that it names.')
      return { type: 'versionNamed', id: newId(), name: command.body.name, ...words }
    }
    default:
      return command satisfies never
  }
}

function assign(document: Document, { body }: Of<'assignDocument'>, facts: DocumentFacts): DocumentEvent {
  const assignedSeatIds = [...new Set(body.assignedSeatIds)]
  const before = new Set(document.assignedSeatIds)
  const after = new Set(assignedSeatIds)
  // Somebody who has left may stay named; nobody who has left or withdrawn is newly given a document.
  mustBeAssignable(
    assignedSeatIds.filter((seatId) => !before.has(seatId)),
    facts,
  )
  const changedFor =
    body.restricted === document.restricted
      ? [...before.symmetricDifference(after)]
      : facts.seats.map((seat) => seat.seatId)
  return { type: 'documentAssigned', restricted: body.restricted, assignedSeatIds, changedFor }
}

const ofTheSenate: readonly DocumentKind[] = ['workingStatement', 'termsOfReference']
const ofAChallenge: readonly DocumentKind[] = [
  'challengeBrief',
  'causeAnalysis',
  'optionsAppraisal',
  'coDesignedResponse',
]

/** Whether a kind of document can stand by a challenge, or without one. */
export function belongs(kind: DocumentKind, challengeId: string | null): boolean {
  return challengeId === null ? !ofAChallenge.includes(kind) : !ofTheSenate.includes(kind)
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

function mustBeAssignable(seatIds: readonly SeatId[], { seats }: DocumentFacts): void {
  for (const seatId of seatIds) {
    const seat = seats.find((candidate) => candidate.seatId === seatId)
    if (!seat || seat.ended) {
      throw new Refusal(
        'seat-unknown',
        'Somebody you chose has no seat here. Choose people of this senate.',
        '/assignedSeatIds',
      )
    }
    if (seat.withdrawn) {
      throw new Refusal(
        'no-withdrawn-seat',
        'Somebody you chose has withdrawn because of an interest. Choose others.',
        '/assignedSeatIds',
      )
    }
  }
}

function mustNotBeSealed({ standing }: Document): void {
  if (standing.state !== 'sealed') return
  throw new Refusal('already-sealed', 'This document is sealed and stays as it is. Start a new one to go on.')
}

function mustBeUnsettled({ challenge }: DocumentFacts): void {
  if (!challenge || !isSettled(challenge.stage)) return
  throw new Refusal('challenge-closed', 'This challenge has ended, so no document can be started for it.')
}
