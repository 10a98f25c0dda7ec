import { useEffect, useState } from 'react'
import { useConnection } from '../connection/useConnection.ts'

/** While the server is away: says what still works. Goes by itself, and says so to those who hear the page. */
export function ConnectionBanner() {
  const isOffline = useConnection() === 'offline'
  const [wasOffline, setWasOffline] = useState(false)
  useEffect(() => {
    if (isOffline) setWasOffline(true)
  }, [isOffline])
  return (
    <div role="status">
      {isOffline ? (
        <p className="connection-banner">
          <strong>No connection.</strong> What you have opened stays readable, and writing in an open document goes on:
          it is sent when the connection is back. Anything else has to wait. Curia keeps trying by itself.
        </p>
      ) : null}
      {!isOffline && wasOffline ? <p className="nhsuk-u-visually-hidden">Connected again.</p> : null}
    </div>
  )
}
