import { Link, useLocation } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import { useHome } from '../home/useHome.ts'
import { Icon } from '../ui/Icon.tsx'

/** While a session is open, on every page but its own: what is on and the way in. */
export function LiveStrip() {
  const { senateId } = useSenate()
  const open = useHome().data?.sessions.find(({ state }) => state === 'open')
  const { pathname } = useLocation()
  const to = open && `/senates/${senateId}/sessions/${open.id}`
  if (!to || pathname === to) return null
  return (
    <aside className="live-strip" aria-label="Live session">
      <Icon name="sessions" />
      <p className="live-strip__text">
        <strong>Live now:</strong> {open.title}
      </p>
      <Link className="live-strip__link" to={to}>
        See the agenda
      </Link>
    </aside>
  )
}
