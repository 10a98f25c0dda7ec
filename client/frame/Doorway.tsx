import { Link, Navigate } from 'react-router'
import { roleNames } from '../../shared/members/roles.ts'
import { isSignedOut } from '../connection/api.ts'
import { useDeployment, useMe } from '../connection/useMe.ts'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { OutsideLayout } from './OutsideFrame.tsx'
import { ToTheDoor } from './ToTheDoor.tsx'

/** The plain address: forwards to the one senate that somebody sits in, or lets them choose. */
export function Doorway() {
  const me = useMe()
  const deployment = useDeployment()
  if (deployment.data?.needsSetUp === true) return <Navigate to="/set-up" replace />
  if (isSignedOut(me.error)) return <ToTheDoor />
  const [only, ...others] = me.data?.seats ?? []
  if (only && others.length === 0) return <Navigate to={`/senates/${only.senateId}`} replace />
  return (
    <OutsideLayout>
      <Page title="Your senates" width="reading">
        <Answered answer={me}>
          {({ seats, person }) =>
            seats.length === 0 && person.administrator ? (
              <Empty title="No senate yet" action={<ButtonLink to="/create-senate">Create a senate</ButtonLink>}>
                You administer this Curia. Create its first senate, then invite the others.
              </Empty>
            ) : seats.length === 0 ? (
              <Empty
                title="You have no seat in a senate yet"
                action={<ButtonLink to="/join">Join a session with a code</ButtonLink>}
              >
                Ask the secretary of your senate for an invitation, and open the link in it.
              </Empty>
            ) : (
              <ul className="rows">
                {seats.map((seat) => (
                  <li key={seat.seatId}>
                    <Link className="row__title" to={`/senates/${seat.senateId}`}>
                      {seat.senateName}
                    </Link>
                    <p className="row__detail">{seat.roleTitle || roleNames[seat.role]}</p>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </Page>
    </OutsideLayout>
  )
}
