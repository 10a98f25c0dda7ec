import type { GuestAnswer } from '../../shared/guests/answers.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { SessionFacts } from './SessionFacts.tsx'
import { useGuestCommand } from './useGuestCommand.ts'

/** At the door: that they wait, for what, and how to stop. */
export function Waiting({ session, name }: Extract<GuestAnswer, { state: 'asked' }>) {
  const { send, sending, refusal, clear } = useGuestCommand(session.id)
  return (
    <Page title="You are waiting to be let in" width="reading">
      <p role="status">
        Whoever runs the session has been told that <strong>{name}</strong> asks to be let in. Keep this page open: it
        goes on by itself.
      </p>
      <SessionFacts session={session} />
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      <Button variant="secondary" busy={sending} onPress={() => void send('withdrawEntry')}>
        Stop asking
      </Button>
    </Page>
  )
}
