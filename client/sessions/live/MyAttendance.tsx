import type { SeatId } from '../../../shared/ids.ts'
import { isHere, wasThereOnceOpen } from '../../../shared/sessions/attendance.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'
import type { LiveProps } from './LiveSession.tsx'

interface MyAttendanceProps extends Pick<LiveProps, 'id' | 'session'> {
  /** Who may sit in for me. */
  deputies?: readonly SeatId[] | undefined
}

/** Whether I am here: said by me, and never by my connection. */
export function MyAttendance({ id, session, deputies = [] }: MyAttendanceProps) {
  const { me, seat } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const mine = session.attendance.find(({ seatId }) => seatId === me.seatId)
  const here = mine !== undefined && isHere(mine)
  const tell = (type: string, body: object = {}) => void send(type, id, body).catch(() => {})
  const maySendApologies = !mine || (mine.status !== 'apologies' && !wasThereOnceOpen(session.openedAt, mine))
  const isRemote = mine?.via === 'remote'
  return (
    <Section title="Your attendance">
      <p role="status">
        {here ? (
          <>
            You are here, {isRemote ? 'remotely' : 'in the room'}, since{' '}
            <When at={mine.intervals.at(-1)?.from ?? ''} as="time" />
          </>
        ) : mine?.status === 'apologies' ? (
          'You sent apologies'
        ) : mine?.status === 'deputised' ? (
          <>
            <PersonName seatId={mine.deputySeatId} /> sits in for you
          </>
        ) : mine ? (
          'You have left'
        ) : (
          'Nobody knows yet whether you are here'
        )}
      </p>
      <ButtonRow>
        {here ? (
          <>
            <Button variant="secondary" size="small" busy={sending} onPress={() => tell('leave')}>
              I am leaving
            </Button>
            <Button
              variant="quiet"
              size="small"
              busy={sending}
              onPress={() => tell('arrive', { via: isRemote ? 'room' : 'remote' })}
            >
              {isRemote ? 'I am in the room now' : 'I am remote now'}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" busy={sending} onPress={() => tell('arrive', { via: 'room' })}>
              I am here, in the room
            </Button>
            <Button variant="secondary" size="small" busy={sending} onPress={() => tell('arrive', { via: 'remote' })}>
              I am here, remotely
            </Button>
            {maySendApologies ? (
              <Button variant="quiet" size="small" busy={sending} onPress={() => tell('sendApologies')}>
                Send apologies
              </Button>
            ) : null}
          </>
        )}
      </ButtonRow>
      {deputies
        .filter((deputySeatId) => mine?.deputySeatId !== deputySeatId)
        .map((deputySeatId) => (
          <ButtonRow key={deputySeatId}>
            <Button variant="quiet" size="small" busy={sending} onPress={() => tell('deputise', { deputySeatId })}>
              {`${seat(deputySeatId)?.name ?? 'Your deputy'} sits in for me`}
            </Button>
          </ButtonRow>
        ))}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </Section>
  )
}
