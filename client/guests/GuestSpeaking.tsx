import type { GuestRoom } from '../../shared/guests/answers.ts'
import type { SessionId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { useGuestCommand } from './useGuestCommand.ts'

/** Who has the word, and asking for it. Only while an item is on that is open to guests. */
export function GuestSpeaking({ sessionId, room }: { sessionId: SessionId; room: GuestRoom }) {
  const { send, sending, refusal, clear } = useGuestCommand(sessionId)
  if (room.currentItemId === null) return null
  const { speaking, hand, here } = room
  return (
    <Section title="Speaking">
      <p role="status">
        {speaking ? `${speaking} has the word.` : 'Nobody has the word.'} {hand ? handWords(hand) : ''}
      </p>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      {hand ? (
        <Button variant="secondary" size="small" busy={sending} onPress={() => void send('lowerHandAsGuest')}>
          {hand.speaking ? 'I have finished' : 'Lower my hand'}
        </Button>
      ) : here ? (
        <Button variant="secondary" size="small" busy={sending} onPress={() => void send('askToSpeakAsGuest')}>
          Ask to speak
        </Button>
      ) : (
        <p className="soft">To ask to speak, say first that you are here.</p>
      )}
    </Section>
  )
}

function handWords({ speaking, before }: NonNullable<GuestRoom['hand']>): string {
  if (speaking) return 'You have the word.'
  return before === 0 ? 'You are next.' : `You have asked to speak: ${before} before you.`
}
