import type { Context } from '../command.ts'
import type { SeatId, SpeakerId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { AgendaItem } from './agenda.ts'
import { isHere } from './attendance.ts'
import type { SessionFacts } from './facts.ts'
import { maySeeItem } from './seen.ts'
import type { Session } from './session.ts'
import type { SpeakerEntry } from './speakers.ts'

/** The item that people ask to speak on. Who may not see it is told what they see: nothing is on. */
export function itemOn({ agenda, currentItemId }: Session, { actor }: Context<SessionFacts>): AgendaItem {
  const item = agenda.find(({ id }) => id === currentItemId)
  if (!item || actor.kind !== 'seat' || !maySeeItem(actor, item)) {
    throw new Refusal('no-item', 'No item is on. Ask to speak when one has begun.')
  }
  return item
}

/** Somebody on the list, and the item they are on it for: both only for those who may see the item. */
export function found({ speakers, agenda }: Session, speakerId: SpeakerId, { actor }: Context<SessionFacts>) {
  const entry = speakers.find(({ id }) => id === speakerId)
  const item = agenda.find(({ id }) => id === entry?.itemId)
  if (!entry || !item || actor.kind !== 'seat' || !maySeeItem(actor, item)) {
    throw new Refusal('speaker-unknown', 'They are not on the list. Look at the list as it is now.', '/speakerId')
  }
  return { entry, item }
}

const standingNow: Record<SpeakerEntry['state'], string> = {
  queued: 'They have not had the word yet.',
  speaking: 'They have the word.',
  paused: 'They are paused and keep the word.',
  spoken: 'They have spoken already.',
  withdrawn: 'They do not ask to speak any more.',
}

/** Refuses what does not fit where somebody on the list stands. */
export function refuseState({ state }: SpeakerEntry, states: readonly SpeakerEntry['state'][]): void {
  if (states.includes(state)) return
  throw new Refusal('wrong-state', `${standingNow[state]} Look at the list as it is now.`, '/speakerId')
}

/** Whether somebody is in the room or remote; refused with a sentence when they are not here. */
export function viaOf({ attendance }: Session, seatId: SeatId, otherwise: string): 'room' | 'remote' {
  const here = attendance.find((one) => one.seatId === seatId && isHere(one))
  if (!here) throw new Refusal('not-here', otherwise)
  return here.via ?? 'room'
}

/** Whoever was ruled to stay silent or to withdraw is given no word on that item. */
export function refuseSilent(item: AgendaItem, seatId: SeatId, { seats }: SessionFacts): void {
  const seat = seats.find((one) => one.seatId === seatId)
  if (!seat) throw new Refusal('seat-unknown', 'Only people with a seat in its term speak. Ask the secretary.')
  const ruled = seat.conflicts.find(({ challengeId }) => challengeId === item.challengeId)?.management
  const hasWithdrawn =
    seat.withdrawnItemIds.includes(item.id) || ruled === 'withdraw' || ruled === 'noPapersAndWithdraw'
  if (hasWithdrawn) {
    const why = 'An interest was ruled on: whoever holds it takes no part in this item, so they cannot speak on it.'
    throw new Refusal('not-part-of-this', why)
  }
  if (seat.silentItemIds.includes(item.id) || ruled === 'staySilent') {
    const why = 'An interest was ruled on: whoever holds it listens to this item, but does not speak on it.'
    throw new Refusal('not-to-speak', why)
  }
}
