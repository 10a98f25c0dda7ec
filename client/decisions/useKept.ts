import { useEffect, useState } from 'react'
import { useSenate } from '../connection/useSenate.ts'

/** What somebody is writing, kept for them in this tab until it is saved: leaving by mistake loses nothing. */
export function useKept<T>(name: string, initial: () => T) {
  const key = `${useSenate().me.seatId} ${name}`
  const [value, setValue] = useState<T>(() => read<T>(key) ?? initial())
  const [isForgotten, setIsForgotten] = useState(false)

  useEffect(() => {
    if (!isForgotten) write(key, value)
  }, [key, value, isForgotten])

  return {
    value,
    setValue,
    /** It has been saved, or given up. */
    forget() {
      setIsForgotten(true)
      write(key, undefined)
    },
  }
}

function read<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    // Storage that is switched off or full, or holds something older: start afresh.
    return undefined
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // What is on the screen is still there; it is only not kept beyond it.
  }
}
