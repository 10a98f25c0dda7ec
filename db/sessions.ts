import type {
  ActionId,
  ChallengeId,
  DecisionId,
  DocumentId,
  ItemId,
  OrganisationId,
  SeatId,
  SenateId,
  SessionId,
} from '../shared/ids.ts'
import type { ActionState } from '../shared/sessions/action-state.ts'
import type { AttendanceStatus } from '../shared/sessions/session-words.ts'
import { byNumber } from './by-number.ts'
import { count, day, flag, id, index, instant, table, text, unique } from './columns.ts'

export const sessions = table(
  'sessions',
  {
    id: id<SessionId>(),
    senateId: text<SenateId>().notNull(),
    ref: text().notNull(),
    title: text().notNull(),
    kind: text().notNull(),
    modality: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    place: text().notNull(),
    meetingLink: text(),
    chairSeatId: text<SeatId>().notNull(),
    chairEpoch: count().notNull().default(1),
    state: text().notNull(),
    publishedAt: instant(),
    openedAt: instant(),
    closedAt: instant(),
    /** When somebody closed it; its end may be long before that. */
    closePressedAt: instant(),
    /** What somebody types to join: 8 characters, given when it is published. */
    joinCode: text(),
    minutesState: text(),
    minutesDocumentId: text<DocumentId>(),
    version: count().notNull(),
  },
  (t) => [
    unique('sessions_join_code').on(t.joinCode),
    unique('sessions_ref').on(t.senateId, t.ref),
    byNumber('sessions_number', t),
  ],
)

export const agendaItems = table(
  'agenda_items',
  {
    id: id<ItemId>(),
    senateId: text<SenateId>().notNull(),
    sessionId: text<SessionId>().notNull(),
    ref: text().notNull(),
    position: count().notNull(),
    title: text().notNull(),
    purpose: text().notNull(),
    presenterSeatId: text<SeatId>(),
    documentId: text<DocumentId>(),
    challengeId: text<ChallengeId>(),
    allottedMs: count().notNull(),
    confidentiality: text().notNull(),
    state: text().notNull(),
    startedAt: instant(),
    endedAt: instant(),
  },
  (t) => [index('agenda_items_session').on(t.sessionId)],
)

/** Who is, was or will not be there: what Home, quorum and electorates ask. */
export const attendances = table(
  'attendances',
  {
    id: id(),
    senateId: text<SenateId>().notNull(),
    sessionId: text<SessionId>().notNull(),
    seatId: text<SeatId>().notNull(),
    status: text<AttendanceStatus>().notNull(),
    via: text<'room' | 'remote'>(),
    here: flag().notNull(),
  },
  (t) => [unique('attendances_seat').on(t.sessionId, t.seatId)],
)

export const actions = table(
  'actions',
  {
    id: id<ActionId>(),
    senateId: text<SenateId>().notNull(),
    ref: text().notNull(),
    text: text().notNull(),
    ownerSeatId: text<SeatId>().notNull(),
    organisationId: text<OrganisationId>(),
    dueOn: day().notNull(),
    decisionId: text<DecisionId>(),
    sessionId: text<SessionId>(),
    /** The item of that session that it was recorded on: it goes where that goes. */
    itemId: text<ItemId>(),
    challengeId: text<ChallengeId>(),
    state: text<ActionState>().notNull(),
    reason: text(),
    version: count().notNull(),
  },
  (t) => [
    unique('actions_ref').on(t.senateId, t.ref),
    byNumber('actions_number', t),
    index('actions_decision').on(t.decisionId),
  ],
)
