import { formatDateTime } from '../format.ts'
import { Refusal } from '../refusal.ts'
import { later } from './agenda.ts'
import type { SessionFacts } from './facts.ts'
import { lastRecordedAt } from './left-open.ts'
import type { Session, SessionEvent } from './session.ts'

const minuteOf = (at: string) => at.slice(0, 'yyyy-mm-ddThh:mm'.length)

/**
 * When a session really ended, where it is closed later than that. People give a minute: that of the last thing recorded
 * is taken as its very instant.
 * @throws Refusal `wrong-end`, before the last thing that was recorded or after now.
 */
export function endOf(session: Session, asked: string, now: Date, facts: SessionFacts): string {
  const endedAt = new Date(asked).toISOString()
  const last = later(lastRecordedAt(session), facts.recordedUntil ?? '')
  if (minuteOf(endedAt) < minuteOf(last)) {
    const when = formatDateTime(last, facts.timeZone)
    throw new Refusal('wrong-end', `Something was recorded at ${when}. Give an end that is not before it.`, '/endedAt')
  }
  if (Date.parse(endedAt) > now.getTime()) {
    throw new Refusal('wrong-end', 'That time is still to come. Give the time at which it ended.', '/endedAt')
  }
  return later(endedAt, last)
}

const notAfter = (at: string | null, end: string) => (at !== null && at > end ? end : at)

/** A session of which nothing lasted beyond its end: what was running when it was closed stopped when it ended. */
export function cutAt(session: Session, end: string): Session {
  return {
    ...session,
    agenda: session.agenda.map(({ clock, ...item }) => ({
      ...item,
      clock: clock && { ...clock, pausedAt: notAfter(clock.pausedAt, end), endedAt: notAfter(clock.endedAt, end) },
    })),
    speakers: session.speakers.map((one) => ({
      ...one,
      turns: one.turns.map(({ from, to }) => ({ from, to: notAfter(to, end) })),
    })),
    breakOuts: session.breakOuts.map((set) => ({
      ...set,
      returnedAt: notAfter(set.returnedAt, end),
      groups: set.groups.map((group) => ({ ...group, endedAt: notAfter(group.endedAt, end) })),
    })),
  }
}

/** The moments of a session as it was held: what was recorded with a late close counts at the time of its end. */
export function asHeld<M extends { at: string; event: SessionEvent }>(moments: readonly M[]): readonly M[] {
  const end = moments.flatMap(({ event }) => (event.type === 'sessionClosed' ? (event.endedAt ?? []) : []))[0]
  if (end === undefined) return moments
  const closed = moments.findIndex(({ event }) => event.type === 'sessionClosed')
  return moments.map((one, n) => (n <= closed && one.at > end ? { ...one, at: end } : one))
}

/** From when to when a session was held, and until when things were recorded of it: later, where it was closed late. */
export interface HeldSpan {
  from: string
  until: string
  recordedUntil: string
}

/** When something counts that was recorded at a moment: with a late close, at the end. Undefined for what came after. */
export function countsAt(at: string, { until, recordedUntil }: HeldSpan): string | undefined {
  if (at <= until) return at
  return at <= recordedUntil ? until : undefined
}
