import type { PersonId, SeatId, SenateId } from '../shared/ids.ts'
import type { Stream } from '../shared/protocol.ts'
import { bytes, count, id, instant, json, key, sequence, table, text, unique } from './columns.ts'

/**
 * Every change, in order, per senate. `entry` is the canonical JSON that was hashed; the columns beside it repeat what
 * is searched by, and `curia verify` checks that they say the same. Append-only by trigger.
 */
export const journal = table(
  'journal',
  {
    position: sequence(),
    senateId: text<SenateId>().notNull(),
    seq: count().notNull(),
    stream: text<Stream>().notNull(),
    version: count().notNull(),
    type: text().notNull(),
    at: instant().notNull(),
    by: text<SeatId | PersonId>().notNull(),
    entry: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [unique('journal_senate_seq').on(t.senateId, t.seq), unique('journal_stream_version').on(t.stream, t.version)],
)

/** The last entry of each senate's chain: a cut-off tail no longer matches it. */
export const journalHeads = table('journal_heads', {
  senateId: id<SenateId>(),
  seq: count().notNull(),
  hash: text().notNull(),
})

/** What a command was answered, so that its repetition gets the same answer. */
export const commandResults = table(
  'command_results',
  {
    personId: text<PersonId>().notNull(),
    commandId: text().notNull(),
    /** A keyed fingerprint (`server/fingerprint.ts`): the body may hold private words, and a plain digest can be guessed. */
    bodyHash: text().notNull(),
    reply: json<{ stream: Stream; version: number; result: Record<string, unknown> }>().notNull(),
    at: instant().notNull(),
  },
  (t) => [key({ columns: [t.personId, t.commandId] })],
)

/** Sensitive free text, outside the journal. Erasing deletes text and salt; the commitment in the chain stays. */
export const privateTexts = table('private_texts', {
  id: id(),
  senateId: text<SenateId>().notNull(),
  salt: bytes(),
  text: text(),
})

/** Facts about this deployment: when the demonstration began, the digest of the set-up code. */
export const deployment = table('deployment', {
  name: id(),
  value: text().notNull(),
})
