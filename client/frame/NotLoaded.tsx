import { useCallback, useEffect, useState } from 'react'

/** A page whose code did not come. It loads by itself when the connection is back, and never before. */
export function NotLoaded() {
  const [hasTried, setHasTried] = useState(false)
  const again = useCallback(async () => {
    try {
      // Only a server that answers is asked for everything anew: without one, nothing at all would be left to read.
      await fetch('/', { method: 'HEAD', cache: 'no-store' })
    } catch {
      setHasTried(true)
      return
    }
    window.location.reload()
  }, [])
  useEffect(() => {
    const onOnline = () => void again()
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [again])
  return (
    <div className="page page--reading">
      <h1 className="page__title">This page could not be loaded</h1>
      <div className="reading" role="alert">
        <p>Curia has no connection, and this page has not been opened here before.</p>
        <p>
          {hasTried
            ? 'There is still no connection. Pages that you have opened stay readable.'
            : 'Pages that you have opened stay readable. This one loads when the connection is back.'}
        </p>
      </div>
      <div className="button-row">
        <button type="button" className="nhsuk-button" onClick={() => void again()}>
          Load the page again
        </button>
      </div>
    </div>
  )
}
