import { useState } from 'react'

/** A value as it last was while it was not held. */
export function useHeld<T>(value: T, isHeld: boolean): T {
  const [held, setHeld] = useState(() => value)
  if (isHeld) return held
  if (held !== value) setHeld(() => value)
  return value
}
