import type { Context, Drafted } from '../command.ts'
import type { VersionNamed } from '../documents/document.ts'
import type { ChallengeId, DocumentId, SeatId } from '../ids.ts'
import type { SeatFact } from '../members/seat-fact.ts'
import type { Stream } from '../protocol.ts'
import { Refusal } from '../refusal.ts'
import type { Session } from '../sessions/session.ts'
import type { ProposalCommand } from './commands.ts'
import { exactWords, firstWords } from './exact-words.ts'
import { refuseOtherChair } from './other-chair.ts'
import type { ProposalEvent } from './proposal.ts'

/** What putting words needs to know from elsewhere. */
export interface ProposalFacts {
  /** The next reference of this senate: LDS-P9. */
  ref: string
  /** The words of the passage as the server reads them, or of the earlier record; undefined where there is none. */
  words: { text: string; digest: string; seq: number } | undefined
  /** The document that the passage is in. */
  document: { documentId: DocumentId; whole: { digest: string; seq: number } } | undefined
  /** Those of the seats named in the command that exist in this senate. */
  seats: readonly SeatFact[]
  /** The session that they are agreed in, and whether those who are there can decide on it. */
  room: { session: Pick<Session, 'state' | 'chairEpoch'>; quorate: boolean } | null
  /** What they are about, where no document says so. */
  challengeId: ChallengeId | null
  /** What the command refers to and this senate does not have. */
  unknown: 'session' | 'item' | 'challenge' | 'document' | undefined
}

type Agreeing = Put<'agreeInTheRoom' | 'agreeOnWords'>
type Put<Type extends ProposalCommand['type']> = Extract<ProposalCommand, { type: Type }>
export type PutEvent = ProposalEvent | VersionNamed

/** Puts words to the senate, or brings in an earlier test of words. */
export function decide(command: ProposalCommand, context: Context<ProposalFacts>): Drafted<PutEvent>[] {
  if (context.facts.unknown) {
    const sentence = `This senate has no such ${context.facts.unknown}. Go back and choose it again.`
    throw new Refusal(`${context.facts.unknown}-unknown`, sentence)
  }
  switch (command.type) {
    case 'agreeInTheRoom':
    case 'agreeOnWords':
      return agreeInTheRoom(command, context)
    case 'importProposal':
      return importProposal(command, context)
    default:
      return command satisfies never
  }
}

function agreeInTheRoom(command: Agreeing, context: Context<ProposalFacts>): Drafted<PutEvent>[] {
  const { actor, facts, newId } = context
  const { body } = command
  const isPassage = command.type === 'agreeInTheRoom'
  const words = exactWords(facts.words, isPassage ? command.body.expectedDigest : (facts.words?.digest ?? ''))
  refuseOutsideRoom(facts.room, body.epoch)
  const presentSeatIds = [...new Set(body.presentSeatIds)]
  if (actor.kind !== 'seat' || !presentSeatIds.includes(actor.seatId)) {
    throw new Refusal('not-present', 'You record what was agreed in the room you are in. Tick yourself as present.')
  }
  refuseAbsent(presentSeatIds, facts.seats)
  const documentId = facts.document?.documentId ?? null
  const stream: Stream = `proposal:${newId()}`
  const event: ProposalEvent = {
    type: 'agreedInTheRoom',
    ref: facts.ref,
    wording: words.text,
    wordingDigest: words.digest,
    challengeId: facts.challengeId,
    documentId,
    sessionId: body.sessionId ?? null,
    itemId: body.itemId ?? null,
    anchors: isPassage ? command.body.passage : null,
    documentSeq: isPassage ? words.seq : null,
    presentSeatIds,
  }
  if (!facts.document) return [{ stream, event }]
  const named: VersionNamed = {
    type: 'versionNamed',
    id: newId(),
    name: `Agreed: ${firstWords(words.text)}`,
    ...facts.document.whole,
  }
  return [
    { stream, event },
    { stream: `document:${documentId}`, event: named },
  ]
}

/** In a session words are agreed under whoever holds its chair, by enough to decide. */
function refuseOutsideRoom(room: ProposalFacts['room'], epoch: number | undefined): void {
  refuseOtherChair(room?.session ?? null, epoch)
  if (room?.session.state === 'open' && !room.quorate) {
    const sentence = 'The session is not quorate, so nothing can be agreed now. Wait until it is, or defer the item.'
    throw new Refusal('not-quorate', sentence)
  }
}

function refuseAbsent(presentSeatIds: readonly SeatId[], seats: readonly SeatFact[]): void {
  for (const [n, seatId] of presentSeatIds.entries()) {
    const at = `/presentSeatIds/${n}`
    const seat = seats.find((known) => known.seatId === seatId)
    if (!seat || seat.ended) {
      throw new Refusal('seat-unknown', 'Somebody marked as present has no seat here. Reload and tick again.', at)
    }
    if (seat.withdrawn) {
      const sentence =
        'Somebody marked as present has withdrawn from this because of an interest. Take their tick away: they were not part of it.'
      throw new Refusal('not-part-of-this', sentence, at)
    }
  }
}

function importProposal({ body }: Put<'importProposal'>, context: Context<ProposalFacts>): Drafted<PutEvent>[] {
  const { facts, newId } = context
  if (!facts.words) throw new Refusal('no-words', 'An earlier proposal needs its wording.', '/wording')
  const known = new Set(facts.seats.map((seat) => seat.seatId))
  const missing = [...body.electorate, ...body.stances].find((entry) => !known.has(entry.seatId))
  if (missing) throw new Refusal('seat-unknown', `There is no seat ${missing.seatId} in this senate.`)
  const event: ProposalEvent = {
    type: 'proposalImported',
    outcome: body.outcome,
    ref: facts.ref,
    wording: facts.words.text,
    wordingDigest: facts.words.digest,
    challengeId: body.challengeId ?? null,
    documentId: body.documentId ?? null,
    sessionId: body.sessionId ?? null,
    itemId: body.itemId ?? null,
    process: body.process,
    decisionRule: body.decisionRule,
    openedAt: body.openedAt,
    closedAt: body.closedAt,
    quorum: body.quorum,
    electorate: body.electorate,
    stances: body.stances.map((stance) => ({ ...stance, reason: stance.reason ?? null })),
  }
  return [{ stream: `proposal:${newId()}`, event }]
}
