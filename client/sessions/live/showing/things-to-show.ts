import type { SessionProposals } from '../../../../shared/proposals/answers.ts'
import type { AgendaItem } from '../../../../shared/sessions/agenda.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import type { ShownThing } from '../../../../shared/sessions/shown-things.ts'
import type { LiveProps } from '../LiveSession.tsx'

interface Choice {
  what: ShownThing
  name: string
}

/** What can be shown of an item, each by its name: also the words that were put in this session, and what came of them. */
export function thingsToShow(
  { papers }: Session,
  item: AgendaItem,
  about: LiveProps['about'],
  proposals: SessionProposals['items'],
): Choice[] {
  const title = about.find(({ itemId }) => itemId === item.id)?.documentTitle
  const put = proposals.filter(({ state }) => state.itemId === null || state.itemId === item.id)
  return [
    { what: { kind: 'item' }, name: 'The item itself' },
    ...(item.documentId && title ? [{ what: { kind: 'document' } as const, name: `Document: ${title}` }] : []),
    ...(item.challengeId ? [{ what: { kind: 'impacts' } as const, name: 'Impacts of its challenge' }] : []),
    ...papers
      .filter(({ itemId, withdrawn }) => itemId === item.id && !withdrawn)
      .map((paper): Choice => ({ what: { kind: 'paper', paperId: paper.id }, name: `Paper: ${paper.title}` })),
    ...put.flatMap(({ id, state, decisions }): Choice[] => [
      { what: { kind: 'proposal', proposalId: id }, name: `Words ${state.ref}: ${firstWords(state.wording)}` },
      ...decisions.map(
        (decision): Choice => ({
          what: { kind: 'decision', decisionId: decision.id },
          name: `Decision ${decision.ref}: ${decision.title}`,
        }),
      ),
    ]),
  ]
}

/** A thing as one text, to choose it by. */
export function keyOf(what: ShownThing): string {
  switch (what.kind) {
    case 'paper':
      return `paper ${what.paperId}`
    case 'proposal':
      return `proposal ${what.proposalId}`
    case 'decision':
      return `decision ${what.decisionId}`
    default:
      return what.kind
  }
}

const most = 80

/** Enough of some words to tell them from others. */
export function firstWords(words: string): string {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(' ', most))}…`
}
