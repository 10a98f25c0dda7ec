import { useEffect, useState } from 'react'
import { serverTime } from './server-time.ts'

/** The server's time, looked at again every so often: clocks of items count against it, not against this device. */
export function useServerNow(everyMs: number): Date {
  const [now, setNow] = useState(() => serverTime.now())
  useEffect(() => {
    const look = () => setNow(serverTime.now())
    const timer = setInterval(look, everyMs)
    // A browser that was asleep looks at once when it wakes.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [everyMs])
  return now
}
