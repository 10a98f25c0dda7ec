import type { ItemId, SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { AgendaItem, CarriedOver } from './agenda.ts'
import { guestsAtClose } from './guests.ts'
import type { Session } from './session.ts'
import type { Modality, SessionKind } from './session-words.ts'

/** What is said of a session as a whole while it is planned. */
export interface SessionWords {
  title: string
  kind: SessionKind
  modality: Modality
  startsAt: string
  endsAt: string
  place: string
  meetingLink: string | null
  chairSeatId: SeatId
}

/** What is said of an item while it is planned. Whole in each event, so that it says by itself who may hear of it. */
export type ItemWords = Pick<
  AgendaItem,
  'title' | 'purpose' | 'presenterSeatId' | 'documentId' | 'challengeId' | 'allottedMs' | 'confidentiality' | 'standing'
>

export type PlanEvent =
  | ({ type: 'sessionPlanned'; ref: string } & SessionWords)
  | { type: 'sessionEdited'; changed: Partial<SessionWords>; shortNotice: ShortNotice | null }
  | {
      type: 'itemAdded'
      item: { id: ItemId; ref: string; carriedOver?: CarriedOver } & ItemWords
      order: readonly ItemId[]
    }
  /** An item that stood there already brings over what an earlier session left. */
  | { type: 'itemCarriedOver'; itemId: ItemId; carriedOver: CarriedOver }
  | { type: 'itemEdited'; itemId: ItemId; item: ItemWords }
  | { type: 'itemMoved'; itemId: ItemId; order: readonly ItemId[] }
  | { type: 'itemRemoved'; itemId: ItemId }
  | { type: 'sessionPublished'; noticeDays: number; shortNotice: ShortNotice | null }
  | { type: 'sessionCancelled'; reason: string }

/** Why a session is held with less notice than the terms of reference ask for. */
export interface ShortNotice {
  days: number
  asked: number
  reason: string
}

/** What a session is after an event of its planning. */
export function evolvePlan(session: Session | undefined, event: PlanEvent, moment: Moment): Session | undefined {
  if (event.type === 'sessionPlanned') {
    const { type: _type, ...planned } = event
    return { ...unheld, ...planned, state: 'draft' }
  }
  if (!session) return undefined
  switch (event.type) {
    case 'sessionEdited': {
      // Its notice is that of the time at which it is held: another time has its own, or enough.
      const { startsAt = session.startsAt } = event.changed
      const shortNotice = startsAt === session.startsAt ? session.shortNotice : event.shortNotice
      return { ...session, ...event.changed, shortNotice }
    }
    case 'itemAdded': {
      const agenda = inOrder([...session.agenda, { ...untaken, ...event.item }], event.order)
      return { ...session, agenda, itemsNumbered: Math.max(session.itemsNumbered, Number(event.item.ref)) }
    }
    case 'itemEdited': {
      const edited = (item: AgendaItem) => (item.id === event.itemId ? { ...item, ...event.item } : item)
      return { ...session, agenda: session.agenda.map(edited) }
    }
    case 'itemCarriedOver': {
      const { itemId, carriedOver } = event
      return {
        ...session,
        agenda: session.agenda.map((item) => (item.id === itemId ? { ...item, carriedOver } : item)),
      }
    }
    case 'itemMoved':
      return { ...session, agenda: inOrder(session.agenda, event.order) }
    case 'itemRemoved':
      return { ...session, agenda: session.agenda.filter(({ id }) => id !== event.itemId) }
    case 'sessionPublished':
      return { ...session, state: 'published', publishedAt: moment.at, shortNotice: event.shortNotice }
    case 'sessionCancelled':
      return {
        ...session,
        state: 'cancelled',
        cancellation: { reason: event.reason, at: moment.at, by: moment.by },
        guests: guestsAtClose(session.guests, moment.at),
      }
    default:
      return event satisfies never
  }
}

const unheld = {
  chairEpoch: 1,
  publishedAt: null,
  shortNotice: null,
  openedAt: null,
  closedAt: null,
  closePressedAt: null,
  cancellation: null,
  agenda: [],
  itemsNumbered: 0,
  currentItemId: null,
  shown: null,
  shownAt: null,
  notesDocumentId: null,
  papers: [],
  attendance: [],
  speakers: [],
  joinCode: null,
  guests: [],
  breakOuts: [],
  minutes: null,
  confirmedHere: [],
  historical: false,
} as const

/** An item that has not been taken. */
export const untaken = {
  state: 'planned',
  presidingSeatId: null,
  phase: null,
  clock: null,
  putOff: null,
  carriedOver: null,
} as const

/** An order names every item, also those that this holder may not see: the ones that are held follow it. */
function inOrder(agenda: readonly AgendaItem[], order: readonly ItemId[]): AgendaItem[] {
  return agenda.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}
