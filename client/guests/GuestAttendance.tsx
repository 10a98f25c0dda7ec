import { useState } from 'react'
import { formatTime } from '../../shared/format.ts'
import type { GuestRoom } from '../../shared/guests/answers.ts'
import type { SessionId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { useGuestCommand } from './useGuestCommand.ts'

interface GuestAttendanceProps {
  sessionId: SessionId
  timeZone: string
  here: GuestRoom['here']
}

/** Saying that one is here, and leaving. Leaving is asked back once: coming back takes asking again. */
export function GuestAttendance({ sessionId, timeZone, here }: GuestAttendanceProps) {
  const { send, sending, refusal, clear } = useGuestCommand(sessionId)
  const [isLeaving, setIsLeaving] = useState(false)
  return (
    <Section title="Your attendance">
      <p role="status">
        {here
          ? `In attendance ${here.via === 'remote' ? 'remotely' : 'in the room'} since ${formatTime(here.since, timeZone)}.`
          : 'Say that you are here, so that the minutes name you.'}
      </p>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      {isLeaving ? (
        <>
          <p>This page closes. To come back, you ask again.</p>
          <ButtonRow>
            <Button size="small" busy={sending} onPress={() => void send('leaveAsGuest')}>
              Leave now
            </Button>
            <Button variant="quiet" size="small" onPress={() => setIsLeaving(false)}>
              Stay
            </Button>
          </ButtonRow>
        </>
      ) : (
        <ButtonRow>
          {here ? null : (
            <>
              <Button size="small" busy={sending} onPress={() => void send('arriveAsGuest', { via: 'room' })}>
                I am here, in the room
              </Button>
              <Button
                variant="secondary"
                size="small"
                busy={sending}
                onPress={() => void send('arriveAsGuest', { via: 'remote' })}
              >
                I am here, remotely
              </Button>
            </>
          )}
          <Button variant="quiet" size="small" onPress={() => setIsLeaving(true)}>
            Leave the session
          </Button>
        </ButtonRow>
      )}
    </Section>
  )
}
