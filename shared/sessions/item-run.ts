import type { ItemId, SeatId, SessionId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type AgendaItem, isUnfinished, later } from './agenda.ts'
import type { SessionFacts } from './facts.ts'
import type { RunCommand } from './run-commands.ts'
import { type ItemSeenBy, seenByOf } from './seen.ts'
import type { Session } from './session.ts'
import type { ItemPhase } from './session-words.ts'

export type ItemEvent =
  | { type: 'itemStarted'; itemId: ItemId; phase: ItemPhase | null }
  | { type: 'itemPaused'; itemId: ItemId }
  | { type: 'itemResumed'; itemId: ItemId }
  | { type: 'itemExtended'; itemId: ItemId; byMs: number; allottedMs: number }
  | { type: 'itemConcluded'; itemId: ItemId }
  | { type: 'itemDeferred'; itemId: ItemId; toSessionId: SessionId | null }
  | { type: 'itemParked'; itemId: ItemId }
  | { type: 'itemWithdrawn'; itemId: ItemId }
  /** Why an item was put off, for those who may see the item: the event before says to everybody that it was. */
  | { type: 'putOffExplained'; itemId: ItemId; why: string; seenBy: ItemSeenBy }
  | { type: 'phaseMoved'; itemId: ItemId; phase: ItemPhase }
  | { type: 'presidingMoved'; itemId: ItemId; seatId: SeatId | null }

type NotOfItems = 'openSession' | 'adjournSession' | 'resumeSession' | 'closeSession' | 'claimChair' | 'handChair'
type ItemCommand = Exclude<RunCommand, { type: NotOfItems }>

/** What becomes of one item of an open session. */
export function decideItem(session: Session, command: ItemCommand, facts: SessionFacts): ItemEvent[] {
  const { itemId } = command.body
  const item = session.agenda.find(({ id }) => id === itemId)
  if (!item) throw notFound()
  switch (command.type) {
    case 'startItem':
      refuseUnless(item, ['planned'])
      return [
        ...roomFor(session, command.body.concludeCurrent),
        { type: 'itemStarted', itemId, phase: facts.uses.includes('itemPhases') ? 'introduce' : null },
      ]
    case 'pauseItem':
      refuseUnless(item, ['live'])
      return [{ type: 'itemPaused', itemId }]
    case 'resumeItem':
      refuseUnless(item, ['paused'])
      return [...roomFor(session, false), { type: 'itemResumed', itemId }]
    case 'extendItem':
      return [extended(item, command.body.byMs)]
    case 'concludeItem':
      refuseUnless(item, ['live', 'paused'])
      return [{ type: 'itemConcluded', itemId }]
    case 'deferItem': {
      const { toSessionId, why } = command.body
      return putOff(item, deferred(itemId, toSessionId, facts), why)
    }
    case 'parkItem':
      return putOff(item, { type: 'itemParked', itemId }, command.body.why)
    case 'withdrawItem':
      return putOff(item, { type: 'itemWithdrawn', itemId }, command.body.why)
    case 'moveToPhase':
      return [atPhase(item, command.body.phase, facts)]
    case 'presideOver':
      return [presidedBy(item, command.body.seatId, facts)]
    default:
      return command satisfies never
  }
}

/** At most one item is live: another starts only after it, or by concluding it in the same commit. */
function roomFor({ agenda, currentItemId }: Session, concludeCurrent: boolean): ItemEvent[] {
  const live = agenda.find(({ state }) => state === 'live')
  if (live && !concludeCurrent) {
    throw new Refusal('already-live', `Item ${live.ref} is live. Pause or conclude it first.`)
  }
  return concludeCurrent && currentItemId ? [{ type: 'itemConcluded', itemId: currentItemId }] : []
}

/** That an item is taken in a session to come, or later without saying when. */
export function deferred(itemId: ItemId, toSessionId: SessionId | null, facts: SessionFacts): ItemEvent {
  if (toSessionId !== null && !facts.comingSessionIds.includes(toSessionId)) {
    throw new Refusal('session-unknown', 'That session is not to come. Choose another one.', '/toSessionId')
  }
  return { type: 'itemDeferred', itemId, toSessionId }
}

/** A live item is paused before it is put off, so that its clock says how long it ran. */
export function putOff(item: AgendaItem, event: ItemEvent, why?: string): ItemEvent[] {
  refuseUnless(item, ['planned', 'live', 'paused'])
  const itemId = item.id
  return [
    ...(item.state === 'live' ? [{ type: 'itemPaused', itemId } as const] : []),
    event,
    ...(why === undefined ? [] : [{ type: 'putOffExplained', itemId, why, seenBy: seenByOf(item) } as const]),
  ]
}

/** More time than a day is a slip of the finger. */
const mostMs = 86_400_000

function extended(item: AgendaItem, byMs: number): ItemEvent {
  refuseUnless(item, ['live', 'paused'])
  const allottedMs = item.allottedMs + byMs
  if (allottedMs > mostMs) throw new Refusal('no-more-time', 'An item has a day at most. Put it off instead.', '/byMs')
  return { type: 'itemExtended', itemId: item.id, byMs, allottedMs }
}

function atPhase(item: AgendaItem, phase: ItemPhase, facts: SessionFacts): ItemEvent {
  if (!facts.uses.includes('itemPhases')) {
    throw new Refusal('not-used', 'This senate does not use item phases. They can be switched on in its settings.')
  }
  refuseUnless(item, ['live', 'paused'])
  if (item.phase === phase) throw new Refusal('already-there', `Item ${item.ref} is at this step already.`, '/phase')
  return { type: 'phaseMoved', itemId: item.id, phase }
}

function presidedBy(item: AgendaItem, seatId: SeatId | null, { seats }: SessionFacts): ItemEvent {
  if (!isUnfinished(item)) refuseUnless(item, ['planned', 'live', 'paused'])
  if (item.presidingSeatId === seatId) {
    throw new Refusal('already-presiding', 'They preside over this item already.', '/seatId')
  }
  const seat = seats.find((one) => one.seatId === seatId)
  if (seatId !== null && !seat?.votes) {
    throw new Refusal('not-a-member', 'Only a member who votes can preside. Choose somebody else.', '/seatId')
  }
  if (seat?.withdrawnItemIds.includes(item.id)) {
    const sentence = 'They have withdrawn from this item because of an interest. Choose somebody else.'
    throw new Refusal('not-part-of-this', sentence, '/seatId')
  }
  return { type: 'presidingMoved', itemId: item.id, seatId }
}

const standing: Record<AgendaItem['state'], string> = {
  planned: 'has not been started. Start it first.',
  live: 'is live already.',
  paused: 'is paused. Go on with it first.',
  concluded: 'has been concluded.',
  deferred: 'was put off. It is taken in another session.',
  parked: 'was parked.',
  withdrawn: 'was withdrawn.',
}

function refuseUnless(item: AgendaItem, states: readonly AgendaItem['state'][]): void {
  if (states.includes(item.state)) return
  throw new Refusal(isUnfinished(item) ? 'wrong-state' : 'item-closed', `Item ${item.ref} ${standing[item.state]}`)
}

/** What a session is after something became of one of its items. An item that is withheld changes nothing else. */
export function evolveItem(session: Session, event: ItemEvent, { at }: Moment): Session {
  const agenda = session.agenda.map((item) => (item.id === event.itemId ? evolved(item, event, at) : item))
  // A new item takes everybody with it, whatever was shown before.
  const shown = event.type === 'itemStarted' ? null : session.shown
  return { ...session, agenda, shown, currentItemId: currentAfter(session.currentItemId, event) }
}

function currentAfter(current: ItemId | null, { type, itemId }: ItemEvent): ItemId | null {
  if (type === 'itemStarted' || type === 'itemResumed') return itemId
  const hasEnded =
    type === 'itemConcluded' || type === 'itemDeferred' || type === 'itemParked' || type === 'itemWithdrawn'
  return hasEnded && current === itemId ? null : current
}

function evolved(item: AgendaItem, event: ItemEvent, at: string): AgendaItem {
  const { clock } = item
  switch (event.type) {
    case 'itemStarted':
      return {
        ...item,
        state: 'live',
        phase: event.phase,
        clock: { startedAt: at, pausedAt: null, pausedMs: 0, extendedMs: 0, endedAt: null },
      }
    case 'itemPaused':
      return { ...item, state: 'paused', clock: clock && { ...clock, pausedAt: later(at, clock.startedAt) } }
    case 'itemResumed': {
      const pausedMs = clock?.pausedAt ? Math.max(0, Date.parse(at) - Date.parse(clock.pausedAt)) : 0
      return {
        ...item,
        state: 'live',
        clock: clock && { ...clock, pausedAt: null, pausedMs: clock.pausedMs + pausedMs },
      }
    }
    case 'itemExtended':
      return {
        ...item,
        allottedMs: event.allottedMs,
        clock: clock && { ...clock, extendedMs: clock.extendedMs + event.byMs },
      }
    case 'itemConcluded':
      return { ...item, state: 'concluded', clock: ended(clock, at) }
    case 'itemDeferred':
      return {
        ...item,
        state: 'deferred',
        clock: ended(clock, at),
        putOff: { reason: null, toSessionId: event.toSessionId },
      }
    case 'itemParked':
      return { ...item, state: 'parked', clock: ended(clock, at) }
    case 'itemWithdrawn':
      return { ...item, state: 'withdrawn', clock: ended(clock, at) }
    case 'putOffExplained':
      return { ...item, putOff: { reason: event.why, toSessionId: item.putOff?.toSessionId ?? null } }
    case 'phaseMoved':
      return { ...item, phase: event.phase }
    case 'presidingMoved':
      return { ...item, presidingSeatId: event.seatId }
    default:
      return event satisfies never
  }
}

const ended = (clock: AgendaItem['clock'], at: string) => clock && { ...clock, endedAt: later(at, clock.startedAt) }
