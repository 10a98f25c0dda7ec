import { useState } from 'react'
import { useMe } from '../connection/useMe.ts'
import { Button } from '../ui/Button.tsx'

/** After the server has moved to a release whose documents this page must not touch: asks for a reload. */
export function NewReleaseBanner() {
  const now = useMe().data?.schemaVersion
  const [atLoad] = useState(now)
  if (now === undefined || atLoad === undefined || now === atLoad) return null
  return (
    <div className="connection-banner" role="status">
      <strong>Curia has been updated.</strong> Load the page again to go on.{' '}
      <Button variant="secondary" size="small" onPress={() => window.location.reload()}>
        Load the page again
      </Button>
    </div>
  )
}
