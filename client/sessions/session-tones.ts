import type { SessionState } from '../../shared/sessions/session-words.ts'
import type { Tone } from '../ui/StateTag.tsx'

/** How a session's state is toned; its name is always written. */
export const sessionTones: Record<SessionState, Tone> = {
  draft: 'quiet',
  published: 'neutral',
  open: 'active',
  adjourned: 'caution',
  closed: 'quiet',
  cancelled: 'bad',
}
