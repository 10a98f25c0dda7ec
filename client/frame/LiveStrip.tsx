import { Link } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import { useHome } from '../home/useHome.ts'
import { Icon } from '../ui/Icon.tsx'

/** While a session is open, on every page: what is on and the way in. */
export function LiveStrip() {
  const { senateId } = useSenate()
  const open = useHome().data?.sessions.find(({ state }) => state === 'open')
  if (!open) return null
  return (
    <aside className="live-strip" aria-label="Live session">
      <Icon name="sessions" />
      <p className="live-strip__text">
        <strong>Live now:</strong> {open.title}
      </p>
      <Link className="live-strip__link" to={`/senates/${senateId}/sessions/${open.id}`}>
        See the agenda
      </Link>
    </aside>
  )
}
