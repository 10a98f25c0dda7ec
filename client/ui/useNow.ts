import { useEffect, useState } from 'react'

/** The time, looked at again every so often: for words such as "12 minutes ago" and for counting down. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
