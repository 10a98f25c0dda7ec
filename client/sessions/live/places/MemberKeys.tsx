import type { ReactNode } from 'react'
import type { LiveProps } from '../LiveSession.tsx'

/** The row of what a member presses in a session, under what everybody looks at. Gone while nothing stands in it. */
export function MemberKeys(_live: LiveProps): ReactNode {
  return <div className="live__keys" />
}
