import { daysBetween } from '../../shared/format.ts'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { sessionStateNames } from '../../shared/sessions/session-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { StateTag } from '../ui/StateTag.tsx'
import { useNow } from '../ui/useNow.ts'
import { sessionTones } from './session-tones.ts'

/** Where a session stands; for one that is out and about to be held, when. */
export function SessionTag({ session }: { session: Pick<SessionLine, 'state' | 'startsAt'> }) {
  const { senate } = useSenate()
  const days = daysBetween(useNow(60_000), session.startsAt, senate.timeZone)
  if (session.state === 'published' && (days === 0 || days === 1))
    return <StateTag tone="active">{days === 0 ? 'Today' : 'Tomorrow'}</StateTag>
  return <StateTag tone={sessionTones[session.state]}>{sessionStateNames[session.state]}</StateTag>
}
