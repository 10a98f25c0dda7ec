import { useState } from 'react'
import type { GuestAnswer } from '../../shared/guests/answers.ts'
import type { Problem } from '../../shared/protocol.ts'
import { postJson, problemOf } from '../connection/api.ts'
import { startAfresh } from '../connection/start-afresh.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'

/** Let in to a seat: one press, and this browser is signed in there. */
export function Seated({ session, seat }: Extract<GuestAnswer, { state: 'seated' }>) {
  const [isGoing, setIsGoing] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  async function go() {
    setIsGoing(true)
    try {
      await postJson('/guest/seat', {})
      startAfresh(`/senates/${session.senateId}/sessions/${session.id}`)
    } catch (error) {
      setProblem(problemOf(error))
      setIsGoing(false)
    }
  }
  const who = seat.code === null ? seat.name : `${seat.name} (${seat.code})`
  return (
    <Page title="You have been let in to your seat" caption={session.title} width="reading">
      <p role="status">
        You sit as <strong>{who}</strong>. This browser is signed in there for 12 hours at most. On a device that is not
        yours, sign out when you go.
      </p>
      <p>If that is not you, close this page and tell whoever runs the session.</p>
      {problem ? <ProblemNote problem={problem} /> : null}
      <Button busy={isGoing} onPress={() => void go()}>
        Go to your seat
      </Button>
    </Page>
  )
}
