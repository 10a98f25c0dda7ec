import { type Block, heading, paragraph, table } from '../documents/blocks.ts'
import { type Attendance, wasThereOnceOpen } from './attendance.ts'
import { deputiesSat } from './deputies-sat.ts'
import type { MinutesSource } from './minutes-source.ts'
import { nameOf, roleOf, timeOf } from './minutes-words.ts'
import type { Session } from './session.ts'

/** Who was there with their times, who sat in for whom, and who sent apologies. */
export function presentBlocks(source: MinutesSource): Block[] {
  const { attendance, openedAt } = source.session
  const were = attendance.filter((one) => wasThereOnceOpen(openedAt, one)).map((one) => asTheyCame(source, one))
  const inAttendance = were.filter((one) => one.status === 'inAttendance')
  const guests = source.session.guests.filter((one) => wasThereOnceOpen(openedAt, one))
  const present = were.filter((one) => one.status !== 'inAttendance')
  const deputies = deputiesSat(source.moments)
  const apologies = attendance.filter((one) => one.status === 'apologies')
  return [
    heading(3, 'Present'),
    present.length > 0 ? list(source, present) : paragraph('Nobody was recorded as present.'),
    ...(deputies.length > 0
      ? [
          heading(3, 'Deputies'),
          table(
            ['Deputy', 'In place of', 'In and out'],
            deputies.map((one) => [
              ...[nameOf(source, one.deputySeatId), nameOf(source, one.seatId), timesOf(source, one)],
            ]),
          ),
        ]
      : []),
    ...(inAttendance.length + guests.length > 0
      ? [heading(3, 'In attendance'), list(source, inAttendance, guestRows(source, guests))]
      : []),
    heading(3, 'Apologies'),
    paragraph(
      apologies.length > 0
        ? `${apologies.map(({ seatId }) => nameOf(source, seatId)).join(', ')}.`
        : 'None were received.',
    ),
  ]
}

/** Whoever handed over to a deputy since is told as they came: their attendance holds only what they are now. */
function asTheyCame({ moments }: MinutesSource, one: Attendance): Attendance {
  const came = moments.findLast(({ event }) => event.type === 'attended' && event.seatId === one.seatId)?.event
  return came?.type === 'attended' ? { ...one, status: came.status, via: came.via } : one
}

function howWords(via: Attendance['via']): string {
  if (via === null) return 'Not recorded'
  return via === 'remote' ? 'Remote' : 'In the room'
}

function list(source: MinutesSource, people: readonly Attendance[], more: readonly string[][] = []): Block {
  const rows = inOrder(source, people).map((one) => [
    nameOf(source, one.seatId),
    roleOf(source, one.seatId),
    howWords(one.via),
    timesOf(source, one),
  ])
  return table(['Name', 'Role', 'How', 'In and out'], [...rows, ...more])
}

/** Guests of this one session, by the name that they gave. */
function guestRows(source: MinutesSource, guests: Session['guests']): string[][] {
  return guests.map((guest) => [
    source.guestNames.get(guest.guestId) ?? 'A guest',
    'Guest',
    howWords(guest.via),
    timesOf(source, guest),
  ])
}

/** As the senate lists its seats: chair first. */
function inOrder({ seats }: MinutesSource, people: readonly Attendance[]): Attendance[] {
  const order = new Map(seats.map(({ seatId }, n) => [seatId, n]))
  return people.toSorted((one, other) => (order.get(one.seatId) ?? 999) - (order.get(other.seatId) ?? 999))
}

/** When somebody came and went. Whoever came before it opened was there from its opening. */
function timesOf(source: MinutesSource, { intervals }: Pick<Attendance, 'intervals'>): string {
  const { openedAt, closedAt } = source.session
  return intervals
    .filter(({ to }) => to === null || openedAt === null || to >= openedAt)
    .map(({ from, to }) => {
      const start = openedAt && from < openedAt ? openedAt : from
      return `${timeOf(source, start)} to ${timeOf(source, to ?? closedAt ?? start)}`
    })
    .join(', ')
}
