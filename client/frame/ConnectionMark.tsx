import type { ConnectionStatus } from '../connection/live.ts'
import type { SavedState } from '../connection/saved.ts'
import { useSaved } from '../connection/saved.ts'
import { useConnection } from '../connection/useConnection.ts'
import type { IconName } from '../ui/Icon.tsx'
import { Icon } from '../ui/Icon.tsx'

/** Connection and saved state in one place: never "Saved" before it is. */
export function ConnectionMark() {
  const connection = useConnection()
  const saved = useSaved()
  const { text, icon, tone } = markOf(connection, saved)
  return (
    <p className={`connection-mark connection-mark--${tone}`}>
      <Icon name={icon} />
      <span className="connection-mark__text">{text}</span>
    </p>
  )
}

function markOf(
  connection: ConnectionStatus,
  saved: SavedState | undefined,
): { text: string; icon: IconName; tone: 'calm' | 'busy' | 'away' } {
  if (saved === 'offline') return { text: 'Not saved yet', icon: 'offline', tone: 'away' }
  if (connection === 'offline') return { text: 'Offline', icon: 'offline', tone: 'away' }
  if (connection === 'reconnecting') return { text: 'Connecting', icon: 'more', tone: 'busy' }
  if (saved === 'saving') return { text: 'Saving', icon: 'more', tone: 'busy' }
  return { text: saved === 'saved' ? 'Saved' : 'Connected', icon: 'check', tone: 'calm' }
}
