import './sign-in.scss'
import { useLocation } from 'react-router'
import { useDeployment } from '../connection/useMe.ts'
import { Answered } from '../ui/Answered.tsx'
import { EnterAs } from './EnterAs.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The door: in a demonstration as any of its people, otherwise with an account. */
export function SignInPage() {
  const deployment = useDeployment()
  const isEnded = (useLocation().state as { ended?: boolean } | null)?.ended === true
  return (
    <>
      {isEnded ? (
        <p className="connection-banner" role="status">
          You have been signed out. Sign in again to go on.
        </p>
      ) : null}
      <Answered answer={deployment}>
        {({ demonstration, accessCodeNeeded }) =>
          demonstration ? <EnterAs accessCodeNeeded={accessCodeNeeded} /> : <SignInForm />
        }
      </Answered>
    </>
  )
}
