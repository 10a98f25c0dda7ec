import { dayOf } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { useServerNow } from '../../connection/useServerNow.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { MyAttendance } from './MyAttendance.tsx'

/** Before a session opens: on the day people say that they are here, and earlier that they cannot come. */
export function BeforeSession({ id, session }: { id: SessionId; session: Session }) {
  const { senate, me } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const today = dayOf(useServerNow(60_000), senate.timeZone)
  if (session.state !== 'published') return null
  if (dayOf(session.startsAt, senate.timeZone) === today) return <MyAttendance id={id} session={session} />
  const mine = session.attendance.find(({ seatId }) => seatId === me.seatId)
  return (
    <Section title="Your attendance">
      {mine?.status === 'apologies' ? (
        <p>You sent apologies. If you can come after all, say so here on the day.</p>
      ) : (
        <Button
          variant="secondary"
          size="small"
          busy={sending}
          onPress={() => void send('sendApologies', id, {}).catch(() => {})}
        >
          Send apologies
        </Button>
      )}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </Section>
  )
}
