import { useEffect, useState } from 'react'
import { serverTime } from '../../../connection/server-time.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { awaySince } from './away-since.ts'

const looksEveryMs = 20_000

/**
 * Since when this person has not looked at this session on this device, once that is longer than a short while ago; null
 * where they were never here, undefined while they have not been away. A machine that was asleep counts as away.
 */
export function useAway(sessionId: string, openedAt: string | null): string | null | undefined {
  const { me } = useSenate()
  const key = `curia room ${me.personId} ${sessionId}`
  const [away, setAway] = useState(() => awaySince(remembered(key), openedAt, serverTime.now()))
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      const last = remembered(key)
      if (last && awaySince(last, openedAt, serverTime.now())) setAway(last)
      remember(key)
    }
    remember(key)
    const timer = setInterval(look, looksEveryMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [key, openedAt])
  return away
}

function remember(key: string): void {
  try {
    localStorage.setItem(key, serverTime.now().toISOString())
  } catch {
    // A device that keeps nothing tells everything so far instead.
  }
}

function remembered(key: string): string | null {
  try {
    const value = localStorage.getItem(key)
    return value !== null && !Number.isNaN(Date.parse(value)) ? value : null
  } catch {
    return null
  }
}
