import type { SeatId } from '../../shared/ids.ts'
import type { Demonstration, DemonstrationSession } from './data.ts'
import { secretary, step } from './members.ts'
import type { Calendar, Day, Step } from './script.ts'

/** The sessions with their agendas and, where they are over, who attended. */
export function sessionSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.sessions.map((session) => {
    const { id, title, kind, modality, startsOn, plannedEnd, endedAt, place, meetingLink, chairSeatId, state } = session
    const time = (clock: string) => dates.at(startsOn, clock).toISOString()
    const over = state === 'closed'
    const at = over ? dates.at(startsOn, '17:00') : dates.at({ daysFromStart: startsOn.daysFromStart - 14 }, '10:00')
    return step(id, at, 'importSession', demo.senate.id, [id, ...session.agenda.map((item) => item.id)], {
      ...{ title, kind, modality, place, meetingLink, chairSeatId, state },
      startsAt: time(startsOn.time ?? '14:00'),
      endsAt: time(endedAt ?? plannedEnd),
      agenda: session.agenda.map((item) => ({ ...itemOf(item), ...ranOf(item, time) })),
      attendance: session.attendance.map(({ seatId, status, via, intervals }) => ({
        ...{ seatId, status, via },
        intervals: intervals.map(({ from, to }) => ({ from: time(from), to: time(to) })),
      })),
    })
  })
}

function itemOf(item: DemonstrationSession['agenda'][number]) {
  const { ref, title, purpose, allottedMs, confidentiality, state } = item
  return {
    ...{ ref, title, purpose, allottedMs, confidentiality, state },
    presenterSeatId: item.presenterSeatId ?? null,
    documentId: item.documentId ?? null,
    challengeId: item.challengeId ?? null,
  }
}

/** When an item of an earlier record ran. */
function ranOf({ startedAt, concludedAt }: DemonstrationSession['agenda'][number], time: (clock: string) => string) {
  return startedAt && concludedAt ? { ran: { from: time(startedAt), to: time(concludedAt) } } : {}
}

/** Actions with what became of them. */
export function actionSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.actions.flatMap((action, n) => {
    const { id, text, ownerSeatId, organisationId, dueOn, origin, state, reason } = action
    const due = dueOn.daysFromStart
    const recorded: Day = { daysFromStart: dayOfOrigin(demo, origin) }
    const owner = ownerSeatId as SeatId
    const then = (type: string, daysFromStart: number, body: object, by: SeatId = owner): Step => ({
      ...step(`${id}-${type}`, dates.at({ daysFromStart }, '15:00', n), type, id, [], body),
      by,
    })
    const soon = Math.min(recorded.daysFromStart + 2, -1)
    const done = Math.min(due - 1, -2)
    const moves: Record<string, Step[]> = {
      open: [],
      inProgress: [then('startAction', soon, {})],
      blocked: [then('startAction', soon, {}), then('blockAction', soon + 7, { reason })],
      done: [then('startAction', soon, {}), then('completeAction', done, {})],
      verified: [
        then('startAction', soon, {}),
        then('completeAction', done, {}),
        then('verifyAction', done + 1, {}, secretary),
      ],
      cancelled: [then('cancelAction', soon, { reason })],
    }
    return [
      step(id, dates.at(recorded, '20:00', n), 'recordAction', origin.decisionId ?? demo.senate.id, [id], {
        ...{ text, ownerSeatId, dueOn: dates.on(dueOn) },
        ...(organisationId ? { organisationId } : {}),
        ...(origin.sessionId ? { sessionId: origin.sessionId } : {}),
      }),
      ...(moves[state] ?? []),
    ]
  })
}

/** An action is recorded once the decision that it comes from is in force. */
function dayOfOrigin(demo: Demonstration, origin: Demonstration['actions'][number]['origin']): number {
  const decision = demo.decisions.find((one) => one.id === origin.decisionId)
  const session = demo.sessions.find((one) => one.id === origin.sessionId)
  const entered = decision?.ratifications.at(-1)?.on ?? decision?.statusHistory.at(0)?.on
  return Math.max(entered?.daysFromStart ?? -9, session?.startsOn.daysFromStart ?? Number.NEGATIVE_INFINITY)
}
