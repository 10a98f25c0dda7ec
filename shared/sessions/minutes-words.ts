import { formatTime, plural } from '../format.ts'
import type { SeatId } from '../ids.ts'
import { roleWithTitle } from '../members/roles.ts'
import type { MinutesSource } from './minutes-source.ts'
import { hasQuorumRule, type Quorum } from './quorum.ts'
import type { QuorumCause, QuorumChange } from './quorum-line.ts'

/** Somebody by name and organisation code, as they are named everywhere. */
export function nameOf({ people }: MinutesSource, seatId: string): string {
  const person = people.get(seatId as SeatId)
  if (!person) return 'A former member'
  return person.code ? `${person.name} (${person.code})` : person.name
}

/** What somebody is in the senate and elsewhere. */
export function roleOf({ people }: MinutesSource, seatId: SeatId): string {
  const person = people.get(seatId)
  return person ? roleWithTitle(person.role, person.roleTitle) : ''
}

/** A time of day in the senate's zone. */
export function timeOf({ timeZone }: MinutesSource, at: string): string {
  return formatTime(at, timeZone)
}

const whatWords: Record<QuorumChange['what'], string> = {
  there: 'There was a quorum',
  missing: 'There was no quorum',
  reached: 'The quorum was reached',
  lost: 'The quorum was lost',
  regained: 'The quorum was there again',
}

/** One change of the quorum, in a line: when, what, through whom, and the figures. */
export function quorumWords(source: MinutesSource, { at, what, cause, quorum }: QuorumChange): string {
  const because = causeWords(source, cause)
  const lines = [`${timeOf(source, at)}: ${whatWords[what]}${because && ` ${because}`}.`, ...figures(quorum)]
  return lines.join(' ')
}

function causeWords(source: MinutesSource, cause: QuorumCause): string {
  switch (cause.kind) {
    case 'opened':
      return 'as the session opened'
    case 'itemTaken':
      return 'as the item was taken'
    case 'ruling':
      return 'with a ruling on an interest'
    case 'came':
      return `when ${nameOf(source, cause.seatId)} arrived`
    case 'left':
      return `when ${nameOf(source, cause.seatId)} left`
    case 'deputised':
      return `when ${nameOf(source, cause.deputySeatId)} sat in for ${nameOf(source, cause.seatId)}`
    default:
      return cause satisfies never
  }
}

/** With a quorum how many there were; without one what was missing. */
function figures({ quorate, votingSeats, legalBodies, whyNot }: Quorum): readonly string[] {
  if (!quorate) return whyNot
  return [`${plural(votingSeats, 'voting member')} from ${plural(legalBodies, 'organisation')} counted.`]
}

/** What the senate asks for. */
export function quorumAsked({ terms }: MinutesSource): string {
  return hasQuorumRule(terms)
    ? `The terms of reference ask for: ${terms.quorumRule.text}`
    : 'The terms of reference ask for no quorum.'
}
