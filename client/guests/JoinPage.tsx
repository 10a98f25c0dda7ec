import './guests.scss'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import type { JoinAnswer } from '../../shared/guests/answers.ts'
import { readJoinCode } from '../../shared/sessions/join-code.ts'
import { postJson } from '../connection/api.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { AskToBeLetIn } from './AskToBeLetIn.tsx'
import { SessionFacts } from './SessionFacts.tsx'

/** The door of a session: one field for its code, or none after a link, and then straight in or asking to be let in. */
export function JoinPage() {
  const { code } = useParams()
  return code === undefined ? <EnterCode /> : <Entered key={code} code={code} />
}

function EnterCode() {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const { errors, tries, isFine } = useFaults()

  function submit() {
    const code = readJoinCode(typed)
    const message =
      typed.trim() === '' ? 'Enter the join code' : 'A join code has 8 letters and digits. Check it and enter it again'
    const found = code === undefined ? [{ field: 'join-code', message }] : []
    if (isFine(found)) navigate(`/join/${code}`)
  }

  return (
    <Page title="Join a session" width="reading">
      <ErrorSummary key={tries} errors={errors} />
      <Form onSubmit={submit}>
        <TextField
          id="join-code"
          label="Join code"
          hint="8 letters and digits, on the screen of the room or in your message. Small letters, spaces and hyphens do not matter."
          width={10}
          maxLength={40}
          spellCheck={false}
          value={typed}
          onChange={setTyped}
          error={errors[0]?.message}
        />
        <Button>Join</Button>
      </Form>
    </Page>
  )
}

function Entered({ code }: { code: string }) {
  const joining = useQuery({
    queryKey: ['join', code],
    queryFn: () => postJson<JoinAnswer>('/join', { code }),
    retry: false,
    staleTime: 0,
  })
  return (
    <Page title="Join a session" width="reading">
      <Answered answer={joining}>{(answer) => <Found code={code} answer={answer} />}</Answered>
      {joining.error ? (
        <p>
          <ButtonLink to="/join" variant="secondary">
            Enter another code
          </ButtonLink>
        </p>
      ) : null}
    </Page>
  )
}

function Found({ code, answer }: { code: string; answer: JoinAnswer }) {
  const { session, you, name, asking } = answer
  const address = `/senates/${session.senateId}/sessions/${session.id}`
  if (you === 'seated') return <Navigate to={address} replace />
  if (asking) return <Navigate to="/guest" replace />
  return (
    <>
      <SessionFacts session={session} />
      {you === 'notSignedIn' ? (
        <section className="join-way" aria-labelledby="join-sign-in">
          <h2 className="join-way__title" id="join-sign-in">
            You are a member of this senate
          </h2>
          <ButtonLink to="/sign-in" state={{ from: address }}>
            Sign in
          </ButtonLink>
        </section>
      ) : (
        <p>You are signed in as {name}, and have no seat in this senate.</p>
      )}
      <section className="join-way" aria-labelledby="join-ask">
        <h2 className="join-way__title" id="join-ask">
          {you === 'notSignedIn' ? 'You cannot sign in, or have no account' : 'Come as a guest'}
        </h2>
        <AskToBeLetIn code={code} name={name} />
      </section>
    </>
  )
}
