import { createContext, use, useSyncExternalStore } from 'react'
import type { ConnectionStatus, Live } from './live.ts'

export const LiveContext = createContext<Live | undefined>(undefined)

/** The live connection itself; screens rather use `useCommand`, `useAnswer` and `useStream`. */
export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('No <Connection> above this component.')
  return live
}

/** Whether the server can be heard right now. */
export function useConnection(): ConnectionStatus {
  const live = useLive()
  return useSyncExternalStore(live.onStatus, live.status)
}
