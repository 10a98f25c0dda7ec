import { Link, useParams } from 'react-router'
import { Page } from '../ui/Page.tsx'

/** No such page, or not for this person: the same words. */
export function NotFoundPage() {
  const { senateId } = useParams()
  return (
    <Page title="Nothing here that you can open" width="reading">
      <div className="reading">
        <p>There is nothing at this address, or it is not yours to open.</p>
        <p>Check the address, or ask the secretary.</p>
        <p>
          <Link to={senateId === undefined ? '/' : `/senates/${senateId}`}>Go to Home</Link>
        </p>
      </div>
    </Page>
  )
}
