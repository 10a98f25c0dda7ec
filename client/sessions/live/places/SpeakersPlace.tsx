import { useSenate } from '../../../connection/useSenate.ts'
import type { LiveProps } from '../LiveSession.tsx'
import { SpeakersPanel } from '../speakers/SpeakersPanel.tsx'

/** Who speaks and who comes next. It keeps its height, so that what stands below rests while hands go up. */
export function SpeakersPlace({ id, session }: LiveProps) {
  const { may } = useSenate()
  return (
    <div className={`live__speakers${may('session.operate') ? ' live__speakers--kept' : ''}`}>
      <SpeakersPanel id={id} session={session} />
    </div>
  )
}
