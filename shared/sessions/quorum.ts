import { plural } from '../format.ts'
import type { ChallengeId, ItemId, SeatId } from '../ids.ts'
import { roleNames, roles } from '../members/roles.ts'
import type { TermsOfReference } from '../members/senate.ts'
import { type Attendance, isHere } from './attendance.ts'
import type { SessionFacts, SessionSeat } from './facts.ts'
import type { Session } from './session.ts'

/** The quorum as an event records it. */
export interface QuorumMark {
  votingSeats: number
  legalBodies: number
  quorate: boolean
}

/** The quorum by the senate's rule, with what is missing in sentences. */
export interface Quorum extends QuorumMark {
  needs: { votingSeats: number; legalBodies: number }
  roles: { role: string; present: number; needed: number }[]
  /** Who is here and does not count, because of an interest in what this is about. */
  recused: SeatId[]
  whyNot: string[]
}

export type QuorumAbout = { challengeId: ChallengeId | null; itemId: ItemId } | null

/** Whether a senate asks for a quorum at all: where it does not, nobody is told that there is one. */
export function hasQuorumRule({ quorumRule }: Pick<TermsOfReference, 'quorumRule'>): boolean {
  const { minimumVotingSeats, minimumLegalBodies, requiredRoles } = quorumRule
  return minimumVotingSeats > 0 || minimumLegalBodies > 0 || requiredRoles.length > 0
}

/** What the session is on now. */
export function aboutNow({ agenda, currentItemId }: Session): QuorumAbout {
  const item = agenda.find(({ id }) => id === currentItemId)
  return item ? { itemId: item.id, challengeId: item.challengeId } : null
}

/** Whether those who are here can decide, for the session as a whole or about one item. */
export function quorumOf(
  { terms, seats }: Pick<SessionFacts, 'terms' | 'seats'>,
  attendance: readonly Attendance[],
  about: QuorumAbout,
): Quorum {
  const { minimumVotingSeats, minimumLegalBodies, requiredRoles } = terms.quorumRule
  const sitters = sittersOf(seats, attendance)
  const represented = seats.filter(({ seatId }) => sitters.has(seatId))
  const conflicted = represented.filter((seat) =>
    [seat, sitters.get(seat.seatId)].some((one) => one && isConflicted(one, about)),
  )
  const counted = terms.conflictedCountForQuorum
    ? represented
    : represented.filter((seat) => !conflicted.includes(seat))
  const voting = counted.filter(({ votes }) => votes)
  const bodies = new Set(voting.flatMap(({ role, legalBodyId }) => (role === 'layMember' ? [] : (legalBodyId ?? []))))
  const found = requiredRoles.map(({ role, atLeast }) => ({
    role,
    present: counted.filter((seat) => seat.role === role).length,
    needed: atLeast,
  }))
  const recused = terms.conflictedCountForQuorum ? [] : conflicted.map(({ seatId }) => seatId)
  const missing = [
    ...(voting.length < minimumVotingSeats
      ? [
          `${plural(voting.length, 'voting member')} ${isOrAre(voting.length)} counted; ${minimumVotingSeats} are needed.`,
        ]
      : []),
    ...(bodies.size < minimumLegalBodies
      ? [`They come from ${plural(bodies.size, 'organisation')}; ${minimumLegalBodies} are needed.`]
      : []),
    ...found.filter(({ present, needed }) => present < needed).map(missingRole),
  ]
  const whyNot =
    missing.length > 0 && recused.length > 0
      ? [
          ...missing,
          `${plural(recused.length, 'person', 'people')} here ${recused.length === 1 ? 'does' : 'do'} not count because of an interest.`,
        ]
      : missing
  return {
    votingSeats: voting.length,
    legalBodies: bodies.size,
    quorate: missing.length === 0,
    needs: { votingSeats: minimumVotingSeats, legalBodies: minimumLegalBodies },
    roles: found,
    recused,
    whyNot,
  }
}

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are')

function missingRole({ role, present, needed }: Quorum['roles'][number]): string {
  const known = roles.find((one) => one === role)
  const name = known ? roleNames[known].toLowerCase() : role
  return `${plural(present, name)} ${isOrAre(present)} here; ${needed} ${isOrAre(needed)} needed.`
}

/** Who sits for each seat: its person, or its deputy. One person counts once: a deputy who is counted sits for no more. */
function sittersOf(
  seats: readonly SessionSeat[],
  attendance: readonly Attendance[],
): ReadonlyMap<SeatId, SessionSeat | undefined> {
  const bySeat = new Map(seats.map((seat) => [seat.seatId, seat]))
  const here = new Set(attendance.filter(isHere).map(({ seatId }) => seatId))
  const counted = new Set([...here].filter((seatId) => bySeat.get(seatId)?.votes))
  const sitters = new Map([...here].map((seatId) => [seatId, bySeat.get(seatId)]))
  for (const { seatId, status, deputySeatId } of attendance) {
    if (status !== 'deputised' || !deputySeatId || !here.has(deputySeatId) || counted.has(deputySeatId)) continue
    counted.add(deputySeatId)
    sitters.set(seatId, bySeat.get(deputySeatId))
  }
  return sitters
}

function isConflicted(seat: SessionSeat, about: QuorumAbout): boolean {
  return about !== null && isRecused(seat, about)
}

/** Whether a ruling keeps a seat from deciding on this. */
export function isRecused(
  { conflicts, recusedItemIds }: Pick<SessionSeat, 'conflicts' | 'recusedItemIds'>,
  { challengeId, itemId }: { challengeId: ChallengeId | null; itemId: ItemId | null },
): boolean {
  const isRuled = conflicts.some((one) => one.challengeId === challengeId && one.management !== 'noted')
  return isRuled || (itemId !== null && recusedItemIds.includes(itemId))
}
