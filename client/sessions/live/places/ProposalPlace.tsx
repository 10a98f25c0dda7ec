import type { ReactNode } from 'react'
import type { LiveProps } from '../LiveSession.tsx'

/** What is put to the room, word for word, and one's own position. Last in its column: it grows without moving others. */
export function ProposalPlace(_live: LiveProps): ReactNode {
  return <div className="live__proposal" />
}
