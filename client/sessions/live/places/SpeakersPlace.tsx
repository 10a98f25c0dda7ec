import type { ReactNode } from 'react'
import type { LiveProps } from '../LiveSession.tsx'

/** Who speaks and who comes next. Of one height, so that what stands below does not move when hands go up. */
export function SpeakersPlace(_live: LiveProps): ReactNode {
  return <div className="live__speakers" />
}
