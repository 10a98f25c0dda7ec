import { useSyncExternalStore } from 'react'
import type { Stream } from '../../shared/protocol.ts'
import type { NotConnected } from './presence.ts'
import { useLive } from './useConnection.ts'

/** Who of those present at a session that this page follows has lost their connection. It moves no attendance. */
export function useNotConnected(stream: Stream): NotConnected {
  const live = useLive()
  return useSyncExternalStore(live.onPresence, () => live.notConnected(stream))
}
