import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import type { Session } from '../../../../shared/sessions/session.ts'

export const itemTabNames = {
  document: 'Document',
  impacts: 'Impacts',
  papers: 'Papers',
}
export type ItemTab = keyof typeof itemTabNames

/** What belongs to an item and can be looked at in the room, in its order. */
export function tabsOf({ papers }: Session, item: AgendaItem, canAddPapers: CanAddPapers): ItemTab[] {
  const hasPapers = papers.some(({ itemId }) => itemId === item.id)
  return (['document', 'impacts', 'papers'] as const).filter((tab) => {
    if (tab === 'document') return item.documentId !== null
    if (tab === 'impacts') return item.challengeId !== null
    return hasPapers || canAddPapers === 'adds papers'
  })
}

export type CanAddPapers = 'adds papers' | 'reads papers'
