import type { ChallengeId, ItemId, SeatId } from '../ids.ts'
import type { SessionSeat } from '../sessions/facts.ts'
import { isRecused } from '../sessions/quorum.ts'
import type { NotEligibleReason } from './process.ts'
import { sectorOf } from './sectors.ts'
import type { Voter } from './testing.ts'
import type { Unit } from './ways.ts'

/** Who is there to take a position, and what it is about. */
export interface Gathering {
  seats: readonly SessionSeat[]
  /** Seats whose person is here. Null without a session: then everybody can answer from where they are. */
  here: readonly SeatId[] | null
  /** Whether the terms of reference let deputies speak for a seat. */
  deputies: boolean
  challengeId: ChallengeId | null
  itemId: ItemId | null
}

/** The electorate as it is frozen: every seat in its term with the reason if it cannot take a position. */
export function freezeElectorate(unit: Unit, gathering: Gathering): Voter[] {
  const standings = gathering.seats.map((seat) => ({ seat, standing: standingOf(seat, gathering) }))
  if (unit === 'seat') {
    return standings.map(({ seat, standing }) =>
      standing === 'eligible'
        ? {
            ...placeOf(seat.seatId, seat),
            eligible: true,
            seatIds: [seat.seatId],
            deputySeatIds: deputiesOf(seat, gathering),
          }
        : { ...placeOf(seat.seatId, seat), eligible: false, reason: standing },
    )
  }
  // A lay member sits for nobody: of a ballot by organisation they are no part.
  const sitting = standings.filter(({ seat }) => seat.legalBodyId !== null && seat.role !== 'layMember')
  const bodies = Map.groupBy(sitting, ({ seat }) => String(seat.legalBodyId))
  return [...bodies].map(([unitId, delegates]) => {
    const able = delegates.filter(({ standing }) => standing === 'eligible').map(({ seat }) => seat)
    const place = placeOf(unitId, delegates[0]?.seat)
    if (able.length === 0) return { ...place, eligible: false, reason: whyNot(delegates.map((one) => one.standing)) }
    const deputySeatIds = [...new Set(able.flatMap((seat) => deputiesOf(seat, gathering)))]
    return { ...place, eligible: true, seatIds: able.map((seat) => seat.seatId), deputySeatIds }
  })
}

function placeOf(unitId: string, seat: SessionSeat | undefined): Pick<Voter, 'unitId' | 'sector'> {
  return seat ? { unitId, sector: sectorOf(seat) } : { unitId }
}

/** Why a body has no say: it is out of the count only if all of its delegates who vote are; otherwise it is not here. */
function whyNot(standings: readonly (NotEligibleReason | 'eligible')[]): NotEligibleReason {
  const voting = standings.filter((standing) => standing !== 'nonVoting')
  if (voting.length === 0) return 'nonVoting'
  return voting.every((standing) => standing === 'recused') ? 'recused' : 'absent'
}

function standingOf(seat: SessionSeat, gathering: Gathering): NotEligibleReason | 'eligible' {
  if (!seat.votes) return 'nonVoting'
  if (isRecused(seat, gathering)) return 'recused'
  const { here } = gathering
  if (here === null || here.includes(seat.seatId)) return 'eligible'
  return deputiesOf(seat, gathering).length > 0 ? 'eligible' : 'absent'
}

/** Deputies who are here and free to speak for this seat. */
function deputiesOf(seat: SessionSeat, gathering: Gathering): SeatId[] {
  const { here, deputies, seats } = gathering
  if (!deputies) return []
  return seat.deputySeatIds.filter((seatId) => {
    const deputy = seats.find((one) => one.seatId === seatId)
    return deputy && !isRecused(deputy, gathering) && (here === null || here.includes(seatId))
  })
}

/** How many a count can be held against: the recused are no part of it. */
export function basesOf(electorate: readonly Voter[]): { entitled: number; present: number } {
  const present = electorate.filter((voter) => voter.eligible).length
  const absent = electorate.filter((voter) => !voter.eligible && voter.reason === 'absent').length
  return { entitled: present + absent, present }
}
