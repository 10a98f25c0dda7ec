import { eq } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import type { Db } from '../../db/store.ts'
import type { Resource } from '../../shared/can.ts'
import type { ChallengeId, DocumentId, SeatId, SenateId } from '../../shared/ids.ts'
import type { ProposalState } from '../../shared/proposals/ways.ts'

interface Pinned {
  senateId: SenateId
  challengeId: ChallengeId | null
  documentId: DocumentId | null
  presentSeatIds: readonly SeatId[]
  state: ProposalState
}

/** Words of a restricted document stay with those who may open it and those who were there when they were agreed. */
export async function proposalResource(db: Db, proposal: Pinned): Promise<Resource> {
  const { senateId, challengeId, documentId, presentSeatIds, state } = proposal
  const [document] = documentId ? await db.select().from(documents).where(eq(documents.id, documentId)) : []
  return {
    senateId,
    challengeId,
    documentId,
    restricted: document?.restricted ?? false,
    assignedSeatIds: [...(document?.assignedSeatIds ?? []), ...presentSeatIds],
    draft: state === 'draft',
  }
}
