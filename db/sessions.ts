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
import { byNumber } from './by-number.ts'
import { count, day, id, index, instant, table, text, unique } from './columns.ts'

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
    state: text().notNull(),
    version: count().notNull(),
  },
  (t) => [unique('sessions_ref').on(t.senateId, t.ref), byNumber('sessions_number', t)],
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
  },
  (t) => [index('agenda_items_session').on(t.sessionId)],
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
