import type { Context } from '../command.ts'
import type { ItemId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { AgendaItem, CarriedOver } from './agenda.ts'
import type { SessionFacts } from './facts.ts'
import { leftItem, type Matters } from './matters.ts'
import type { PlanCommand } from './plan-commands.ts'
import type { ItemWords, PlanEvent } from './plan-events.ts'
import { maySeeItem } from './seen.ts'
import type { Session } from './session.ts'

type CarryOver = Extract<PlanCommand, { type: 'carryOver' }>

/** Brings onto the agenda what was chosen of what earlier sessions left. Minutes and actions come up near the start. */
export function carriedOver(session: Session, { body }: CarryOver, context: Context<SessionFacts>): PlanEvent[] {
  const { minutesOf, actions, items } = body
  const { matters } = context.facts
  if (!matters?.last) {
    throw new Refusal('no-earlier-session', 'No session was held before this one, so there is nothing to carry over.')
  }
  const chosen = [
    ...(minutesOf ? [standing(session, minutesItem, minutesOf, matters)] : []),
    ...(actions ? [standing(session, actionsItem, matters.last.sessionId, matters)] : []),
    ...items.map(({ sessionId, itemId }) => {
      const left = leftItem(matters, sessionId, itemId)
      if (!left || (context.actor.kind === 'seat' && !maySeeItem(context.actor, left.item))) {
        const sentence = 'One of these items has been taken up since. Look at what is left, then choose again.'
        throw new Refusal('item-unknown', sentence, '/items')
      }
      return {
        words: wordsOf(left.item, context),
        over: { what: 'item', sessionId, itemId } as const,
        stands: undefined,
      }
    }),
  ]
  if (chosen.length === 0) throw new Refusal('no-change', 'Nothing was chosen. Choose what comes up again.')
  return placed(session, chosen, context)
}

interface Chosen {
  words: ItemWords
  over: CarriedOver
  /** The item that stands there already for this. */
  stands: AgendaItem | undefined
}

interface Standing {
  what: 'minutes' | 'actions'
  words: ItemWords
  /** How a template or an earlier agenda may have called it. */
  called: RegExp
}

const about = { presenterSeatId: null, documentId: null, challengeId: null, confidentiality: 'open' } as const
const minutesItem: Standing = {
  what: 'minutes',
  words: { ...about, title: 'Minutes of the last session', purpose: 'approve', allottedMs: 300_000, standing: true },
  called: /^minutes of/i,
}
const actionsItem: Standing = {
  what: 'actions',
  words: { ...about, title: 'Matters arising', purpose: 'note', allottedMs: 600_000, standing: true },
  called: /^(matters arising|actions\b)/i,
}

function standing(
  { agenda }: Session,
  { what, words, called }: Standing,
  sessionId: CarriedOver['sessionId'],
  { last }: Matters,
): Chosen {
  if (sessionId !== last?.sessionId) {
    throw new Refusal('session-unknown', 'That is not the last session before this one. Look again.', '/minutesOf')
  }
  if (agenda.some(({ carriedOver: over }) => over?.what === what)) {
    const sentence = what === 'minutes' ? 'The last minutes are' : 'Matters arising are'
    throw new Refusal('already-on-agenda', `${sentence} on the agenda already. Leave them out.`)
  }
  const stands = agenda.find(({ state, title }) => state === 'planned' && called.test(title))
  return { words, over: { what, sessionId, itemId: null }, stands }
}

/** The item as it was planned then; somebody who has left presents it no longer. */
function wordsOf(item: AgendaItem, { facts }: Context<SessionFacts>): ItemWords {
  const { title, purpose, documentId, challengeId, allottedMs, confidentiality } = item
  const presents = facts.seats.some(({ seatId }) => seatId === item.presenterSeatId)
  const presenterSeatId = presents ? item.presenterSeatId : null
  return { title, purpose, presenterSeatId, documentId, challengeId, allottedMs, confidentiality, standing: false }
}

function placed(session: Session, chosen: readonly Chosen[], { newId }: Context<SessionFacts>): PlanEvent[] {
  let order = session.agenda.map(({ id }) => id)
  let numbered = session.itemsNumbered
  // After the welcome, in their order.
  let early = Math.min(1, order.length)
  return chosen.map(({ words, over, stands }): PlanEvent => {
    if (stands) return { type: 'itemCarriedOver', itemId: stands.id, carriedOver: over }
    const id = newId() as ItemId
    order = order.toSpliced(over.what === 'item' ? order.length : early++, 0, id)
    numbered++
    return { type: 'itemAdded', item: { id, ref: String(numbered), ...words, carriedOver: over }, order }
  })
}
