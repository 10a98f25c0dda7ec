import type { SeatId } from '../../shared/ids.ts'
import type { Demonstration } from './data.ts'
import { secretary, step } from './members.ts'
import type { Calendar, Day, Step } from './script.ts'

type DemonstrationDocument = Demonstration['documents'][number]

const chair = 'seat-01' as SeatId
const earliest: Day = { daysFromStart: -121 }
/** Somebody who may not name a version had the secretary name it. */
const mayName = ['chair', 'viceChair', 'secretary', 'facilitator', 'member', 'layMember']

/** The documents with their texts; then, each at its time, the versions that were named and the seals. */
export function documentSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.documents.flatMap((document) => {
    const { id, kind, title, markdown, challengeId, state, stateReason, versions } = document
    const group = demo.subGroups.find((circle) => circle.documentIds.includes(id))
    const brought = step(
      id,
      dates.at(broughtIn(demo, document), document.sessionId ? '17:30' : '12:00'),
      'importDocument',
      challengeId ?? demo.senate.id,
      [id],
      {
        ...{ kind, title, markdown, sessionId: document.sessionId },
        ...{ restricted: group !== undefined, assignedSeatIds: group?.seatIds ?? [] },
      },
    )
    const named = versions.map(({ name, on, bySeatId }, n) => ({
      ...step(`${id}-v${n + 1}`, dates.at(on, '18:30', n), 'nameVersion', id, [`${id}-v${n + 1}`], { name }),
      by: namer(demo, bySeatId),
    }))
    const last = versions.at(-1)?.on ?? broughtIn(demo, document)
    const type = state === 'sealed' ? 'sealDocument' : 'freezeDocument'
    const closed =
      state === 'open'
        ? []
        : [
            {
              ...step(`${id}-${state}`, dates.at(last, '19:00'), type, id, [], { reason: stateReason ?? 'Agreed' }),
              by: chair,
            },
          ]
    return [brought, ...named, ...closed]
  })
}

/** Minutes and notes come with their session's end; the rest was there before the first workshop, or before its first version. */
function broughtIn(demo: Demonstration, { sessionId, versions, kind }: DemonstrationDocument): Day {
  const session = demo.sessions.find((one) => one.id === sessionId)
  if (session) return session.startsOn
  const late = kind === 'notes' || kind === 'coDesignedResponse' || kind === 'adviceReport'
  return late ? (versions.at(0)?.on ?? { daysFromStart: -60 }) : earliest
}

function namer(demo: Demonstration, bySeatId: string): SeatId {
  const seat = demo.seats.find((one) => one.id === bySeatId)
  return seat && mayName.includes(seat.role) ? (bySeatId as SeatId) : secretary
}
