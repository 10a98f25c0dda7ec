import { type BreakOuts, type Group, groupLeftMs } from '../../../../shared/sessions/break-outs.ts'
import { useServerNow } from '../../../connection/useServerNow.ts'
import { clockFace, clockSaid, clockWords } from '../clock-words.ts'

/** How long a group has left, by the server's time; what is left of the notice once everybody is called back. */
export function GroupClock({ set, group }: { set: BreakOuts; group: Group }) {
  const left = groupLeftMs(group, set, useServerNow(1_000))
  if (group.endedAt) return <p className="group-clock__ended">Ended</p>
  return (
    <div className={`item-clock${left < 0 ? ' item-clock--over' : ''}`}>
      <span className="item-clock__face" aria-hidden="true">
        {clockFace(left)}
      </span>
      <span className="item-clock__words">{clockWords(left)}</span>
    </div>
  )
}

/** The same for those who hear the page: a few times, and never by the second. */
export function GroupClockSaid({ set, group }: { set: BreakOuts; group: Group }) {
  const left = groupLeftMs(group, set, useServerNow(1_000))
  return (
    <span className="nhsuk-u-visually-hidden" role="status">
      {group.endedAt ? '' : clockSaid(left)}
    </span>
  )
}
