import type { Context } from '../command.ts'
import { formatList } from '../format.ts'
import type { ItemId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { AgendaItem } from './agenda.ts'
import { carriedOver } from './carry-over.ts'
import type { SessionFacts } from './facts.ts'
import type { PlanCommand } from './plan-commands.ts'
import type { ItemWords, PlanEvent } from './plan-events.ts'
import { maySeeItem } from './seen.ts'
import type { Session } from './session.ts'

export type ItemCommand = Extract<
  PlanCommand,
  { type: 'addItem' | 'editItem' | 'moveItem' | 'removeItem' | 'copyAgenda' | 'carryOver' }
>

/** The most items that an agenda holds. */
const most = 100

/** Puts items on an agenda, changes them, moves them and takes them off. The order may change while it runs. */
export function decideItem(session: Session, command: ItemCommand, context: Context<SessionFacts>): PlanEvent[] {
  refuseEnded(session)
  switch (command.type) {
    case 'addItem': {
      const { beforeItemId, ...words } = command.body
      refuseFull(session, 1)
      const id = context.newId() as ItemId
      const item = checked(id, words, context)
      const order = placed(session, id, seen(session, beforeItemId, context))
      return [{ type: 'itemAdded', item: { id, ref: String(session.itemsNumbered + 1), ...item }, order }]
    }
    case 'editItem': {
      const { itemId, ...changed } = command.body
      const item = planned(session, itemId, context)
      if (Object.keys(changed).length === 0)
        throw new Refusal('no-change', 'Nothing was changed. Change something first.')
      return [{ type: 'itemEdited', itemId, item: checked(itemId, { ...wordsOf(item), ...changed }, context) }]
    }
    case 'moveItem': {
      const { itemId, beforeItemId } = command.body
      unfinished(seen(session, itemId, context))
      if (itemId === beforeItemId)
        throw new Refusal('already-there', 'The item stands there already. Choose another place.')
      const order = placed(session, itemId, seen(session, beforeItemId, context))
      if (order.every((id, index) => session.agenda[index]?.id === id)) {
        throw new Refusal('already-there', 'The item stands there already. Choose another place.')
      }
      return [{ type: 'itemMoved', itemId, order }]
    }
    case 'removeItem': {
      if (session.state === 'open' || session.state === 'adjourned') {
        throw new Refusal('already-opened', 'This session has been opened. Withdraw the item instead.')
      }
      const item = planned(session, command.body.itemId, context)
      refuseWithPapers(session, item)
      return [{ type: 'itemRemoved', itemId: item.id }]
    }
    case 'copyAgenda':
      return copied(session, context)
    case 'carryOver':
      refuseFull(session, command.body.items.length + 2)
      return carriedOver(session, command, context)
    default:
      return command satisfies never
  }
}

function copied(session: Session, { facts, newId }: Context<SessionFacts>): PlanEvent[] {
  if (!facts.source)
    throw new Refusal('session-unknown', 'There is no such session. Choose another one.', '/fromSessionId')
  const { agenda } = facts.source
  if (agenda.length === 0) {
    throw new Refusal('no-standing-items', 'That session has no standing items. Choose another one.', '/fromSessionId')
  }
  refuseFull(session, agenda.length)
  const order = session.agenda.map(({ id }) => id)
  return agenda.map((item, index) => {
    const id = newId() as ItemId
    order.push(id)
    const presenterSeatId = facts.seats.some(({ seatId }) => seatId === item.presenterSeatId)
      ? item.presenterSeatId
      : null
    const about = { documentId: null, challengeId: null, presenterSeatId, standing: true }
    const ref = String(session.itemsNumbered + index + 1)
    return { type: 'itemAdded', item: { id, ref, ...item, ...about }, order: [...order] }
  })
}

/** An item's words as they may stand: about what the senate has, presented by somebody who takes part in it. */
function checked(id: ItemId, words: ItemWords, { actor, facts }: Context<SessionFacts>): ItemWords {
  const item = { ...words, challengeId: words.challengeId ?? (words.documentId && facts.paperChallengeId) }
  const hidden = actor.kind === 'seat' && !maySeeItem(actor, { id, ...item })
  if (facts.unknown === 'document') {
    throw new Refusal(
      'document-unknown',
      'There is no such paper that you can open. Choose another one.',
      '/documentId',
    )
  }
  if (facts.unknown === 'challenge' || hidden) {
    throw new Refusal(
      'challenge-unknown',
      'There is no such challenge that you can open. Choose another one.',
      '/challengeId',
    )
  }
  if (item.presenterSeatId === null) return item
  const presenter = facts.seats.find(({ seatId }) => seatId === item.presenterSeatId)
  if (!presenter) {
    throw new Refusal('presenter-unknown', 'The presenter has no seat here. Choose somebody else.', '/presenterSeatId')
  }
  const withdrawn = presenter.conflicts.some(
    ({ challengeId, management }) =>
      challengeId === item.challengeId && (management === 'withdraw' || management === 'noPapersAndWithdraw'),
  )
  if (withdrawn) {
    const sentence = 'The presenter has withdrawn from this challenge because of an interest. Choose somebody else.'
    throw new Refusal('not-part-of-this', sentence, '/presenterSeatId')
  }
  return item
}

function wordsOf(item: AgendaItem): ItemWords {
  const { title, purpose, presenterSeatId, documentId, challengeId, allottedMs, confidentiality, standing } = item
  return { title, purpose, presenterSeatId, documentId, challengeId, allottedMs, confidentiality, standing }
}

/** The items' ids with one of them, perhaps a new one, before another or at the end. */
function placed({ agenda }: Session, id: ItemId, before: AgendaItem | null): ItemId[] {
  const others = agenda.map((item) => item.id).filter((other) => other !== id)
  const at = before ? others.indexOf(before.id) : others.length
  return others.toSpliced(at, 0, id)
}

function seen(session: Session, itemId: ItemId, context: Context<SessionFacts>): AgendaItem
function seen(session: Session, itemId: ItemId | null, context: Context<SessionFacts>): AgendaItem | null
/** The item, if the agenda has it and the actor may see it. */
function seen({ agenda }: Session, itemId: ItemId | null, { actor }: Context<SessionFacts>): AgendaItem | null {
  if (itemId === null) return null
  const item = agenda.find(({ id }) => id === itemId)
  if (item && (actor.kind !== 'seat' || maySeeItem(actor, item))) return item
  throw new Refusal('item-unknown', 'That item is no longer on the agenda. Look at the agenda again.')
}

function planned(session: Session, itemId: ItemId, context: Context<SessionFacts>): AgendaItem {
  const item = seen(session, itemId, context)
  if (item.state === 'planned') return item
  throw new Refusal('already-begun', `Item ${item.ref} has begun. What was said of it stays as it was.`)
}

/** Papers go with their item: whoever may read one is told by its withdrawal why it went, before the item goes. */
function refuseWithPapers({ papers }: Session, item: AgendaItem): void {
  const issued = papers.filter(({ itemId, withdrawn }) => itemId === item.id && !withdrawn)
  if (issued.length === 0) return
  const sentence = `Papers were issued for item ${item.ref}: ${formatList(issued.map(({ title }) => title))}.`
  throw new Refusal('needs-withdrawal', `${sentence} Withdraw them first, then remove the item.`)
}

function unfinished(item: AgendaItem): void {
  if (item.state === 'planned' || item.state === 'live' || item.state === 'paused') return
  throw new Refusal('item-closed', `Item ${item.ref} is over. It stays where it was.`)
}

function refuseFull({ agenda }: Session, further: number): void {
  if (agenda.length + further > most) {
    throw new Refusal('no-room', `An agenda holds ${most} items at most. Remove some, or plan another session.`)
  }
}

function refuseEnded({ state }: Session): void {
  if (state === 'closed' || state === 'cancelled') {
    const how = state === 'closed' ? 'is over' : 'was cancelled'
    throw new Refusal('session-closed', `This session ${how}. Its agenda stays as it was.`)
  }
}
