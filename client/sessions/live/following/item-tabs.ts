import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import type { ShownThing } from '../../../../shared/sessions/shown-things.ts'

/** What can be looked at with an item; words and decisions only while they are shown to everybody. */
export const itemTabNames = {
  document: 'Document',
  impacts: 'Impacts',
  papers: 'Papers',
  proposal: 'Proposal',
  decision: 'Decision',
  notes: 'Notes',
}
export type ItemTab = keyof typeof itemTabNames

/** What this page's reader may do that gives an item tabs of its own. */
export interface Reader {
  addsPapers: boolean
  operates: boolean
}

/** What belongs to an item and can be looked at in the room, in its order. The notes are there between items as well. */
export function tabsOf(
  { papers, notesDocumentId }: Session,
  item: AgendaItem | undefined,
  what: ShownThing | undefined,
  reader: Reader,
): ItemTab[] {
  const has: Record<ItemTab, boolean> = {
    document: item?.documentId != null,
    impacts: item?.challengeId != null,
    papers: item !== undefined && (reader.addsPapers || papers.some(({ itemId }) => itemId === item.id)),
    proposal: what?.kind === 'proposal',
    decision: what?.kind === 'decision',
    notes: reader.operates || notesDocumentId !== null,
  }
  return (Object.keys(has) as ItemTab[]).filter((tab) => has[tab])
}

/** The tab in which a thing is shown; the item as a whole is shown in whichever comes first. */
export function tabOf({ kind }: ShownThing): ItemTab | undefined {
  if (kind === 'item') return undefined
  return kind === 'paper' ? 'papers' : kind
}
