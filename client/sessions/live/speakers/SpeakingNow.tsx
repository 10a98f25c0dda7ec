import './speakers.scss'
import type { SessionId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import type { SpeakerEntry } from '../../../../shared/sessions/speakers.ts'
import { spokenMs } from '../../../../shared/sessions/speaking-time.ts'
import { useServerNow } from '../../../connection/useServerNow.ts'
import { listOf, spokenFace } from './list-words.ts'
import { SpeakerName } from './SpeakerName.tsx'
import { useSpeakerNames } from './useSpeakerNames.ts'

/** Who speaks and for how long, and who is next: to look at, in the size of whatever stands around it. */
export function SpeakingNow({ id, session }: { id: SessionId; session: Session }) {
  const names = useSpeakerNames(id, session.speakers)
  const { speaking, paused, queue } = listOf(session)
  const [next] = queue
  return (
    <dl className="speaking-now">
      <div>
        <dt>Speaking</dt>
        <dd>
          {speaking ? (
            <>
              <SpeakerName entry={speaking} names={names} /> <SpeakerTime entry={speaking} />
            </>
          ) : paused.length > 0 ? (
            'Paused'
          ) : (
            'Nobody'
          )}
        </dd>
      </div>
      {next ? (
        <div>
          <dt>Next</dt>
          <dd>
            <SpeakerName entry={next} names={names} />
            {queue.length > 1 ? <span className="soft"> and {queue.length - 1} more</span> : null}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** How long somebody has had the word, by the server's time. Seen by the second, and never said by it. */
export function SpeakerTime({ entry }: { entry: SpeakerEntry }) {
  return <span className="speaker-time">{spokenFace(spokenMs(entry, useServerNow(1_000)))}</span>
}
