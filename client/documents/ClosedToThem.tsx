import { Link } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import { Page } from '../ui/Page.tsx'

/** For somebody who had it open a moment ago: nothing of it is shown on, and why is said. */
export function ClosedToThem() {
  const { senateId } = useSenate()
  return (
    <Page title="You can no longer open this document" width="reading">
      <div className="reading" role="alert">
        <p>Your rights have changed while it was open. It has been taken off this screen and off this device.</p>
        <p>
          If you have withdrawn because of an interest, the ruling stands in the{' '}
          <Link to={`/senates/${senateId}/interests`}>register of interests</Link>. If you think that this is a mistake,
          ask the secretary.
        </p>
      </div>
    </Page>
  )
}
