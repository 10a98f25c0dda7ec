import type { SpeakerEntry } from '../../../../shared/sessions/speakers.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { askedWords } from './list-words.ts'
import { SpeakerName } from './SpeakerName.tsx'
import { SpeakerTime } from './SpeakingNow.tsx'
import type { SpeakerNaming } from './useSpeakerNames.ts'

interface HasTheWordProps extends Pick<LiveProps, 'id' | 'session'> {
  entry: SpeakerEntry
  names: SpeakerNaming
}

/** Somebody who has the word, speaking or paused, with their time. */
export function HasTheWord({ id, session, entry, names }: HasTheWordProps) {
  const { may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const isPaused = entry.state === 'paused'
  const name = names.nameOf(entry)
  const press = (type: string) =>
    void send(type, id, { epoch: session.chairEpoch, speakerId: entry.id }).catch(() => {})
  return (
    <div className="has-the-word">
      <p className="has-the-word__who">
        <span className="has-the-word__name">
          <SpeakerName entry={entry} names={names} />
        </span>
        <SpeakerTime entry={entry} />
      </p>
      <p className="soft">
        {isPaused ? 'Paused' : 'Speaking'}, {askedWords(entry)}
      </p>
      {may('session.operate') && session.state === 'open' ? (
        <div className="speakers__keys">
          <Button
            variant="secondary"
            size="small"
            busy={sending}
            label={isPaused ? `Go on with ${name}` : `Pause ${name}`}
            onPress={() => press(isPaused ? 'giveWord' : 'pauseSpeaker')}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </Button>
          <Button
            variant="secondary"
            size="small"
            busy={sending}
            label={`Ends: ${name}`}
            onPress={() => press('endSpeaker')}
          >
            Ends
          </Button>
        </div>
      ) : null}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </div>
  )
}
