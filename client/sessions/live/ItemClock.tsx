import './live.scss'
import { type AgendaItem, leftMs } from '../../../shared/sessions/agenda.ts'
import { useServerNow } from '../../connection/useServerNow.ts'
import { clockFace, clockSaid, clockWords } from './clock-words.ts'

type Clocked = Pick<AgendaItem, 'state' | 'clock' | 'allottedMs'>

/** How long the item has left, by the server's time. It is said aloud a few times, and never by the second. */
export function ItemClock({ item }: { item: Clocked }) {
  return (
    <div className="item-clock-said">
      <ClockFace item={item} />
      <ItemClockSaid item={item} />
    </div>
  )
}

/** The clock for those who hear it. */
export function ItemClockSaid({ item }: { item: Clocked }) {
  const left = leftMs(item, useServerNow(1_000))
  return (
    <span className="nhsuk-u-visually-hidden" role="status">
      {item.state === 'paused' ? 'The clock is paused' : clockSaid(left)}
    </span>
  )
}

/** The clock for those who see it, wherever it stands a second time. */
export function ClockFace({ item }: { item: Clocked }) {
  const left = leftMs(item, useServerNow(1_000))
  const words = item.state === 'paused' ? `Paused, ${clockWords(left)}` : clockWords(left)
  return (
    <div className={`item-clock${left < 0 ? ' item-clock--over' : ''}`}>
      <span className="item-clock__face" aria-hidden="true">
        {clockFace(left)}
      </span>
      <span className="item-clock__words">{words}</span>
    </div>
  )
}
