import type { SessionId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { useWaiting } from '../../../proposals/shown.tsx'
import { ClockFace } from '../ItemClock.tsx'
import { currentItem } from '../item-words.ts'

/** The one thing that a phone shows, and the sheet that a tablet has open. A desk shows all of them. */
export type Place = 'now' | 'agenda' | 'people' | 'speakers' | 'proposal'

/** What stands in the right column of a desk, each with what its button says. */
const sheets: readonly (readonly [Place, string])[] = [
  ['people', 'People'],
  ['speakers', 'Speakers'],
  ['proposal', 'Proposal'],
]

interface PlaceSwitchProps {
  id: SessionId
  session: Session
  place: Place
  onPlace(place: Place): void
}

/**
 * On a tablet a strip: the current item with its clock, and buttons for the sheets that open over the page. On a phone
 * the choice of the one thing that it shows. Gone on a desk, where everything has its place.
 */
export function PlaceSwitch({ id, session, place, onPlace }: PlaceSwitchProps) {
  const item = currentItem(session)
  const waiting = useWaiting(id)
  const choice = (to: Place, name: string) => (
    <button
      key={to}
      type="button"
      className={`live__view live__view--${to}`}
      aria-pressed={to === place}
      // Pressing it again closes its sheet.
      onClick={() => onPlace(to === place ? 'now' : to)}
    >
      {name}
      {to === 'proposal' && waiting > 0 ? (
        <span className="live__waiting">
          {waiting}
          <span className="nhsuk-u-visually-hidden"> waiting for your position</span>
        </span>
      ) : null}
    </button>
  )
  return (
    <fieldset className="live__views">
      <legend className="nhsuk-u-visually-hidden">Show</legend>
      {choice('now', 'Now')}
      {choice('agenda', 'Agenda')}
      <div className="live__strip">
        <p className="live__strip-title">{item ? `${item.ref}. ${item.title}` : 'No item is on'}</p>
        {item ? <ClockFace item={item} /> : null}
      </div>
      {sheets.map(([to, name]) => choice(to, name))}
    </fieldset>
  )
}
