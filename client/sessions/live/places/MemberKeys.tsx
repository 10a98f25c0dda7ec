import type { ReactNode } from 'react'
import type { LiveProps } from '../LiveSession.tsx'
import { listOf } from '../speakers/list-words.ts'
import { RaiseHand } from '../speakers/RaiseHand.tsx'
import { SpeakingNow } from '../speakers/SpeakingNow.tsx'

/** The row of what a member presses in a session, under what everybody looks at. Gone while nothing stands in it. */
export function MemberKeys({ id, session }: LiveProps): ReactNode {
  const { speaking, paused, queue } = listOf(session)
  const isQuiet = !speaking && paused.length + queue.length === 0
  return (
    <div className="live__keys">
      {/* Where the list of speakers is folded away, who speaks and who is next stand here. */}
      {isQuiet ? null : (
        <div className="live__speaking">
          <SpeakingNow id={id} session={session} />
        </div>
      )}
      <RaiseHand id={id} session={session} />
    </div>
  )
}
