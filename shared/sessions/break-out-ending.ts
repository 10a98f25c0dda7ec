import type { Drafted } from '../command.ts'
import type { DocumentEvent } from '../documents/document.ts'
import type { Stream } from '../protocol.ts'
import type { AgendaItem } from './agenda.ts'
import { pageFrozen, pageOpened } from './break-out-pages.ts'
import { type BreakOutEvent, type BreakOuts, runningBreakOuts } from './break-outs.ts'
import type { SessionFacts } from './facts.ts'
import { seenByOf } from './seen.ts'
import type { Session, SessionEvent } from './session.ts'

/** Everybody comes back: pages freeze as they are, and those who may see the item can read them. */
export function groupsBack(
  stream: Stream,
  set: BreakOuts,
  item: AgendaItem,
  facts: SessionFacts,
): Drafted<BreakOutEvent | DocumentEvent>[] {
  const returned = { type: 'groupsReturned', breakOutId: set.id, seenBy: seenByOf(item) } as const
  const pages = set.groups.flatMap((group) => [pageOpened(group, item, set, facts), ...pageFrozen(group, item, facts)])
  return [{ stream, event: returned }, ...pages]
}

/**
 * Break-outs end with their item, with another item that is taken, and with the session: in the same commit, so that no
 * page is left open behind a meeting that has gone on.
 */
export function endedWith(
  session: Session,
  drafted: readonly Drafted<SessionEvent | DocumentEvent>[],
  facts: SessionFacts,
): Drafted<BreakOutEvent | DocumentEvent>[] {
  const set = runningBreakOuts(session)
  const item = session.agenda.find(({ id }) => id === set?.itemId)
  const ending = item && drafted.find(({ event }) => ends(event, item))
  return set && item && ending ? groupsBack(ending.stream, set, item, facts) : []
}

function ends(event: SessionEvent | DocumentEvent, item: AgendaItem): boolean {
  switch (event.type) {
    case 'sessionAdjourned':
    case 'sessionClosed':
      return true
    case 'itemConcluded':
    case 'itemDeferred':
    case 'itemParked':
    case 'itemWithdrawn':
      return event.itemId === item.id
    case 'itemStarted':
    case 'itemResumed':
      return event.itemId !== item.id
    default:
      return false
  }
}
