import { later } from './agenda.ts'
import type { Session } from './session.ts'

/** How long nothing is recorded before a session that is past its end counts as left open. */
const quietMs = 3 * 3_600_000

/**
 * Whether a session was left open: it is open, or adjourned and not gone on with, its planned end is past, and nothing
 * has been recorded in it for 3 hours. A long evening still records something; the morning after does not.
 */
export function isLeftOpen(session: Session, now: Date): boolean {
  const { state, endsAt } = session
  if (state !== 'open' && state !== 'adjourned') return false
  const last = lastRecordedAt(session)
  return now.getTime() > Date.parse(endsAt) && now.getTime() - Date.parse(last) > quietMs
}

/** The last time that a session holds of what happened in it: its opening, an item, a person, a speaker, a group. */
export function lastRecordedAt(session: Session): string {
  const { openedAt, startsAt, agenda, attendance, guests, speakers, breakOuts } = session
  const ofItems = agenda.flatMap(({ clock }) => {
    if (!clock) return []
    const goneOnAt = new Date(Date.parse(clock.startedAt) + clock.pausedMs).toISOString()
    return [clock.startedAt, clock.pausedAt, clock.endedAt, goneOnAt]
  })
  const ofPeople = [...attendance, ...guests].flatMap(({ intervals }) =>
    intervals.flatMap(({ from, to }) => [from, to]),
  )
  const ofSpeakers = speakers.flatMap(({ askedAt, turns }) => [askedAt, ...turns.flatMap(({ from, to }) => [from, to])])
  const ofGroups = breakOuts.flatMap(({ startedAt, returnedAt, groups }) => [
    ...[startedAt, returnedAt],
    ...groups.flatMap(({ endedAt, helpAskedAt }) => [endedAt, helpAskedAt]),
  ])
  return [...ofItems, ...ofPeople, ...guests.map(({ at }) => at), ...ofSpeakers, ...ofGroups]
    .filter((at) => at !== null)
    .reduce(later, openedAt ?? startsAt)
}
