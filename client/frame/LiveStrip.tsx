import { Link, useLocation } from 'react-router'
import { formatDate } from '../../shared/format.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useHome } from '../home/useHome.ts'
import { Icon } from '../ui/Icon.tsx'

/** While a session is open, on every page but its own: what is on and the way in. */
export function LiveStrip() {
  const { senateId, senate } = useSenate()
  const home = useHome().data
  const open = home?.sessions.find(({ state }) => state === 'open')
  const { pathname } = useLocation()
  const to = open && `/senates/${senateId}/sessions/${open.id}`
  if (!to || pathname === to) return null
  const left = home?.leftOpen.find(({ id }) => id === open.id)
  return (
    <aside className="live-strip" aria-label="Live session">
      <Icon name="sessions" />
      <p className="live-strip__text">
        <strong>{left ? 'Left open:' : 'Live now:'}</strong> {open.title}
        {left ? `, still open since ${formatDate(left.since, senate.timeZone)}` : ''}
      </p>
      <Link className="live-strip__link" to={to}>
        See the agenda
      </Link>
    </aside>
  )
}
