import { useState } from 'react'
import { useAway } from './useAway.ts'

/** Which recap stands open, if any: the one that was offered, until it is closed, or the one that was asked for. */
export interface OpenRecap {
  open: { since: string | null; why: 'asked' | 'offered' } | undefined
  /** Asks for everything so far; where one stands open, closes it. */
  toggle(): void
  close(): void
}

export function useRecap(sessionId: string, openedAt: string | null): OpenRecap {
  const away = useAway(sessionId, openedAt)
  const [closed, setClosed] = useState<string | null>()
  const [isAsked, setIsAsked] = useState(false)
  const offered = away !== undefined && closed !== away ? { since: away, why: 'offered' as const } : undefined
  const close = () => {
    setIsAsked(false)
    setClosed(away)
  }
  return {
    open: isAsked ? { since: null, why: 'asked' } : offered,
    toggle: () => (isAsked ? close() : setIsAsked(true)),
    close,
  }
}
