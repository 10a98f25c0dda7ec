import { useEffect, useState } from 'react'
import { serverTime } from '../../connection/server-time.ts'
import { useConnection } from '../../connection/useConnection.ts'
import { When } from '../../ui/When.tsx'

/** While the server cannot be heard: says so, and how old what stands here is. */
export function LastHeard() {
  const connection = useConnection()
  const [heardAt, setHeardAt] = useState(() => serverTime.now().toISOString())
  const isOnline = connection === 'online'
  useEffect(() => {
    // The moment at which it stops being online is when it was heard last.
    if (isOnline) return () => setHeardAt(serverTime.now().toISOString())
  }, [isOnline])
  return (
    <div role="status">
      {connection === 'offline' ? (
        <p className="screen__lost">
          Connection lost, last heard <When at={heardAt} as="time" />
        </p>
      ) : null}
    </div>
  )
}
