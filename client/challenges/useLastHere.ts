import { useEffect, useState } from 'react'
import { useSenate } from '../connection/useSenate.ts'

/**
 * When this person was last on a page about something, on this device; undefined the first time. What the page was
 * opened with stays while it is open; `now` (the server's time) is remembered for the next time.
 */
export function useLastHere(about: string, now: string | undefined): string | undefined {
  const { me } = useSenate()
  const key = `curia here ${me.personId} ${about}`
  const [before] = useState(() => remembered(key))
  useEffect(() => {
    if (now === undefined) return
    try {
      localStorage.setItem(key, now)
    } catch {
      // A device that keeps nothing shows the latest news instead.
    }
  }, [key, now])
  return before
}

function remembered(key: string): string | undefined {
  try {
    const value = localStorage.getItem(key)
    return value !== null && !Number.isNaN(Date.parse(value)) ? value : undefined
  } catch {
    return undefined
  }
}
