import './members.scss'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { postJson } from '../connection/api.ts'
import { hashOf } from '../connection/secret-token.ts'
import { startAfresh } from '../connection/start-afresh.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useMe } from '../connection/useMe.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Page } from '../ui/Page.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { AccountFields } from './AccountFields.tsx'
import { accountBody, accountFaults } from './account-draft.ts'
import { usePost } from './usePost.ts'

/** What an invitation is for, as the server says it to whoever holds the link. */
interface Invited {
  senate: string
  name: string | null
  role: string
  roleTitle: string
  organisation: string | null
}

/** Takes the seat of an invitation, with a new account or the one that somebody has. */
export function InvitationPage() {
  const token = useLocation().hash.slice(1)
  const [isOpened, setIsOpened] = useState(false)
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) {
    return (
      <Page title="This link is not complete" width="reading">
        <p>Copy the whole link from the message, or ask whoever invited you for a new one.</p>
      </Page>
    )
  }
  return (
    <Page title="You have been invited" width="reading">
      {isOpened ? (
        <Opened token={token} />
      ) : (
        <>
          <p>Somebody has kept a seat in a senate for you.</p>
          <ButtonRow>
            <Button onPress={() => setIsOpened(true)}>Open the invitation</Button>
          </ButtonRow>
        </>
      )}
    </Page>
  )
}

function Opened({ token }: { token: string }) {
  const invited = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => postJson<Invited>('/invitation', { token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const me = useMe()
  return (
    <Answered answer={invited}>
      {(invitation) => (
        <>
          <Facts
            facts={[
              { name: 'Senate', value: invitation.senate },
              { name: 'Seat', value: `${invitation.role}. ${invitation.roleTitle}` },
              { name: 'Organisation', value: invitation.organisation },
            ]}
          />
          {me.data ? (
            <TakeSeat token={token} name={me.data.person.name} />
          ) : (
            <NewAccount token={token} name={invitation.name ?? ''} />
          )}
        </>
      )}
    </Answered>
  )
}

function useAccept(token: string) {
  const sender = useCommand()
  async function accept() {
    const { result } = await sender.send('acceptInvitation', hashOf(token), { token })
    startAfresh(`/senates/${String(result.senateId)}`)
  }
  return { accept, sender }
}

/** For somebody who is signed in. */
function TakeSeat({ token, name }: { token: string; name: string }) {
  const { accept, sender } = useAccept(token)
  return (
    <Form onSubmit={() => void accept().catch(() => {})}>
      <p>You are signed in as {name}.</p>
      <FormEnd sender={sender} verb={`Take this seat as ${name}`} />
    </Form>
  )
}

function NewAccount({ token, name }: { token: string; name: string }) {
  const { accept, sender } = useAccept(token)
  const door = usePost()
  const queries = useQueryClient()
  const form = useDraft({ name, email: '', password: '' })

  async function submit() {
    if (!form.isFine(accountFaults(form.draft))) return
    await door.post('/invitation/account', { token, ...accountBody(form.draft) })
    // The account is there now: if the seat could not be taken yet, the page goes on as for somebody signed in.
    await accept().catch(() => queries.invalidateQueries({ queryKey: ['/me'] }))
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      <p>
        Choose how you sign in. Do you have an account here already?{' '}
        <Link to="/sign-in" state={{ from: `/invitation#${token}` }}>
          Sign in first
        </Link>
        .
      </p>
      <AccountFields {...form} />
      <FormEnd
        sender={{ sending: door.sending || sender.sending, refusal: door.refusal ?? sender.refusal }}
        verb="Take the seat"
      />
    </Form>
  )
}
