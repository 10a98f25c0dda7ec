import { RoomProposals } from '../../../proposals/shown.tsx'
import type { LiveProps } from '../LiveSession.tsx'

/** What is put to the room, word for word, and one's own position. Last in its column: it grows without moving others. */
export function ProposalPlace({ id, session }: LiveProps) {
  return (
    <div className="live__proposal">
      <RoomProposals sessionId={id} itemId={session.currentItemId} epoch={session.chairEpoch} />
    </div>
  )
}
