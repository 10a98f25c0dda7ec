import type { ChallengeId, OptionId, OrganisationId, SeatId, SenateId, ViewId } from '../shared/ids.ts'
import { byNumber } from './by-number.ts'
import { count, id, index, instant, json, key, table, text, unique } from './columns.ts'

export const challenges = table(
  'challenges',
  {
    id: id<ChallengeId>(),
    senateId: text<SenateId>().notNull(),
    ref: text().notNull(),
    title: text().notNull(),
    question: text().notNull(),
    context: text(),
    /** The answer to "can this senate make a difference here that nobody else can?" */
    intake: text().notNull(),
    sponsorOrganisationId: text<OrganisationId>(),
    leadSeatId: text<SeatId>(),
    powerfulQuestions: json<string[]>().notNull(),
    stage: text().notNull(),
    /** Why it last went back a stage, or was stopped. */
    stageReason: text(),
    openedAt: instant().notNull(),
    version: count().notNull(),
  },
  (t) => [unique('challenges_ref').on(t.senateId, t.ref), byNumber('challenges_number', t)],
)

export const options = table(
  'options',
  {
    id: id<OptionId>(),
    senateId: text<SenateId>().notNull(),
    challengeId: text<ChallengeId>().notNull(),
    name: text().notNull(),
    /** One of the four verbs; empty for "no change". */
    verb: text(),
    description: text().notNull(),
    position: count().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [index('options_challenge').on(t.challengeId)],
)

/** How it looks from here: one organisation's circumstances, guessed by the others first, then revealed. */
export const views = table(
  'views',
  {
    id: id<ViewId>(),
    senateId: text<SenateId>().notNull(),
    challengeId: text<ChallengeId>().notNull(),
    organisationId: text<OrganisationId>().notNull(),
    authorSeatId: text<SeatId>().notNull(),
    circumstances: text().notNull(),
    constraints: text().notNull(),
    writtenAt: instant().notNull(),
    revealedAt: instant(),
  },
  (t) => [unique('views_organisation').on(t.challengeId, t.organisationId)],
)

/** What others thought that an organisation would say, before they knew. */
export const viewGuesses = table(
  'view_guesses',
  {
    viewId: text<ViewId>().notNull(),
    seatId: text<SeatId>().notNull(),
    senateId: text<SenateId>().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [key({ columns: [t.viewId, t.seatId] })],
)
