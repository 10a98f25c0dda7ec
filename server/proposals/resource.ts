import { eq } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import { hotQuery } from '../../db/hot-query.ts'
import { proposals } from '../../db/proposals.ts'
import { agendaItems } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { Resource } from '../../shared/can.ts'
import { itemPlace } from '../item-place.ts'

type ProposalRow = typeof proposals.$inferSelect

interface Found {
  row: ProposalRow
  document: Pick<typeof documents.$inferSelect, 'id' | 'restricted' | 'assignedSeatIds'> | null
  item: Pick<typeof agendaItems.$inferSelect, 'id' | 'challengeId' | 'documentId' | 'confidentiality'> | null
}

/** A proposal's row, and what `can` looks at for it. */
export async function proposalAt(db: Db, id: string): Promise<{ row: ProposalRow; resource: Resource } | undefined> {
  const [found] = await withPlace(db, { id })
  return found && { row: found.row, resource: resourceOf(found) }
}

/**
 * Words of a restricted document are for those who may open it, and words on an item for those who may see that; both
 * also for those who were asked about them or there when they were agreed.
 */
function resourceOf({ row, document, item }: Found): Resource {
  const { senateId, challengeId, documentId, itemId, presentSeatIds, state } = row
  return {
    ...{ senateId, challengeId, documentId, presentSeatIds },
    item: itemPlace(itemId, item),
    restricted: document?.restricted ?? false,
    assignedSeatIds: document?.assignedSeatIds ?? [],
    draft: state === 'draft',
  }
}

/** One question: every position that is taken asks it, and so does telling of it. */
const withPlace = hotQuery<'id', Found>((db, value) =>
  db
    .select({
      row: proposals,
      document: { id: documents.id, restricted: documents.restricted, assignedSeatIds: documents.assignedSeatIds },
      item: {
        id: agendaItems.id,
        challengeId: agendaItems.challengeId,
        documentId: agendaItems.documentId,
        confidentiality: agendaItems.confidentiality,
      },
    })
    .from(proposals)
    .leftJoin(documents, eq(documents.id, proposals.documentId))
    .leftJoin(agendaItems, eq(agendaItems.id, proposals.itemId))
    .where(eq(proposals.id, value('id'))),
)
