import { createHash, hash as digest, randomBytes } from 'node:crypto'
import { and, asc, eq, gt, max, type Placeholder } from 'drizzle-orm'
import { heldQuery, hotQuery } from '../db/hot-query.ts'
import { journal, journalHeads, privateTexts } from '../db/journal.ts'
import { insertEntry, moveHead } from '../db/journal-writes.ts'
import type { Db, Statement } from '../db/store.ts'
import { canonical } from '../shared/canonical.ts'
import type { Drafted, Recorded } from '../shared/command.ts'
import type { PersonId, SeatId, SenateId } from '../shared/ids.ts'
import type { Event, Stream } from '../shared/protocol.ts'

/** The shape of an entry's text. It only grows; verifiers read `v` first. */
export const entryFormat = 1

/** What an entry says, and what its hash is taken over in canonical form. */
export interface EntryText {
  v: number
  senate: SenateId
  seq: number
  prev: string
  stream: Stream
  version: number
  type: string
  at: string
  actor: SeatId | PersonId
  body: Record<string, unknown>
}

export interface Head {
  seq: number
  hash: string
}

/** What stands before the first entry of every senate. */
export const noEntry: Head = { seq: 0, hash: '0'.repeat(64) }

export interface SealedEntry<E extends Event = Event> {
  recorded: Recorded<E>
  seq: number
  text: string
  hash: string
  privateTexts: { id: string; salt: Buffer; text: string }[]
}

export function sha256(text: string | Uint8Array): string {
  return digest('sha256', text)
}

/** The commitment that stands in the journal for a private text: nobody can guess the text without its salt. */
export function commitment(salt: Uint8Array, text: string): string {
  return createHash('sha256').update(salt).update(text, 'utf8').digest('hex')
}

/** Numbers, chains and hashes drafted events: what is left is to write them. */
export function seal<E extends Event>(
  drafted: Drafted<E>[],
  after: { head: Head; versions: Map<Stream, number>; senateId: SenateId; at: Date; by: SeatId | PersonId },
): SealedEntry<E>[] {
  let { head } = after
  const versions = new Map(after.versions)
  return drafted.map(({ stream, event, privately }) => {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    const texts = Object.entries(privately ?? {}).map(([field, text]) => ({
      field,
      id: crypto.randomUUID(),
      salt: randomBytes(32),
      text,
    }))
    const { type, ...fields } = event
    const kept = texts.map(({ field, id, salt, text }) => [field, { textId: id, commitment: commitment(salt, text) }])
    const entry: EntryText = {
      v: entryFormat,
      senate: after.senateId,
      seq: head.seq + 1,
      prev: head.hash,
      stream,
      version,
      type,
      at: after.at.toISOString(),
      actor: after.by,
      body: { ...fields, ...(texts.length > 0 ? { sealed: Object.fromEntries(kept) } : {}) },
    }
    const text = canonical(entry)
    const hash = sha256(text)
    head = { seq: entry.seq, hash }
    const recorded: Recorded<E> = {
      senateId: after.senateId,
      stream,
      version,
      event,
      at: entry.at,
      by: after.by,
      privateTextIds: Object.fromEntries(texts.map(({ field, id }) => [field, id])),
    }
    return { recorded, seq: entry.seq, text, hash, privateTexts: texts }
  })
}

/** The statements that append sealed entries and move the head, with their private texts beside them. */
export function append(db: Db, senateId: SenateId, entries: SealedEntry[]): Statement[] {
  const last = entries.at(-1)
  if (!last) return []
  const rows = entries.map(({ recorded, seq, text, hash }) =>
    insertEntry(db, {
      senateId,
      seq,
      stream: recorded.stream,
      version: recorded.version,
      type: recorded.event.type,
      at: new Date(recorded.at),
      by: recorded.by,
      entry: text,
      hash,
    }),
  )
  const kept = entries.flatMap((entry) =>
    entry.privateTexts.map(({ id, salt, text }) => ({ id, senateId, salt, text })),
  )
  return [
    ...rows,
    moveHead(db, { senateId, seq: last.seq, hash: last.hash }),
    ...(kept.length > 0 ? [db.insert(privateTexts).values(kept)] : []),
  ]
}

const headOf = hotQuery<'senateId', Head>((db, value) =>
  db
    .select({ seq: journalHeads.seq, hash: journalHeads.hash })
    .from(journalHeads)
    .where(eq(journalHeads.senateId, value('senateId'))),
)

/** Where a senate's chain stands now. */
export async function readHead(db: Db, senateId: SenateId): Promise<Head> {
  const [head] = await headOf(db, { senateId })
  return head ?? noEntry
}

const versionOf = hotQuery<'stream', { version: number | null }>((db, value) =>
  db
    .select({ version: max(journal.version) })
    .from(journal)
    .where(eq(journal.stream, value('stream'))),
)

/** The version of a stream: how many events it has. 0 when there is none. */
export async function readVersion(db: Db, stream: Stream): Promise<number> {
  const [row] = await versionOf(db, { stream })
  return row?.version ?? 0
}

const entries = (db: Db, value: (name: 'stream' | 'after') => Placeholder) =>
  db
    .select({ entry: journal.entry })
    .from(journal)
    .where(and(eq(journal.stream, value('stream')), gt(journal.version, value('after'))))
    .orderBy(asc(journal.version))

const entriesOf = hotQuery(entries)
/** What came after a version is asked again and again, and mostly nothing did. */
const entriesSince = heldQuery(entries)

/** A stream's events in order, from after a version on. */
export async function readStream<E extends Event = Event>(db: Db, stream: Stream, after = 0): Promise<Recorded<E>[]> {
  const rows = await (after === 0 ? entriesOf : entriesSince)(db, { stream, after })
  return rows.map((row) => fromText<E>(row.entry))
}

/** An entry's text as the event that it records. */
export function fromText<E extends Event = Event>(text: string): Recorded<E> {
  const { senate, stream, version, type, at, actor, body } = JSON.parse(text) as EntryText
  const { sealed, ...fields } = body as { sealed?: Record<string, { textId: string }> }
  const privateTextIds = Object.fromEntries(Object.entries(sealed ?? {}).map(([field, { textId }]) => [field, textId]))
  const event = { type, ...fields } as unknown as E
  return { senateId: senate, stream, version, at, by: actor, event, privateTextIds }
}
