import { eq, inArray } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import { organisations, people, seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { isPlain } from '../../shared/documents/kinds.ts'
import { formatList } from '../../shared/format.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import { type Group, runningBreakOuts } from '../../shared/sessions/break-outs.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { SessionFacts, Together } from '../../shared/sessions/facts.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { type Added, addedAtEnd, standingOf } from '../in-documents.ts'
import type { Reads } from '../slice.ts'

type Readers = Pick<Reads, 'db' | 'documents'>

/** What the rules of break-outs ask: how their pages stand, and what putting them together would write. */
export async function breakOutFacts(
  reads: Readers,
  session: Session | undefined,
  command: SessionCommand,
  actor: Actor,
): Promise<Pick<SessionFacts, 'pages' | 'together'>> {
  const groups = (session && runningBreakOuts(session)?.groups) ?? []
  return {
    pages: await pagesOf(reads.db, groups),
    together: command.type === 'putTogether' ? await togetherOf(reads, session, command, actor) : undefined,
  }
}

async function pagesOf(db: Db, groups: readonly Group[]): Promise<SessionFacts['pages']> {
  if (groups.length === 0) return []
  const ids = groups.map(({ documentId }) => documentId)
  return await db
    .select({ documentId: documents.id, state: documents.state })
    .from(documents)
    .where(inArray(documents.id, ids))
}

async function togetherOf(
  reads: Readers,
  session: Session | undefined,
  { body }: Extract<SessionCommand, { type: 'putTogether' }>,
  actor: Actor,
): Promise<Together | undefined> {
  const set = session?.breakOuts.find(({ id }) => id === body.breakOutId)
  const item = session?.agenda.find(({ id }) => id === set?.itemId)
  // The rule refuses these, and needs no words to do so.
  if (!set?.returnedAt || set.putTogetherIn || !item) return undefined
  const standing = item.documentId ? await standingOf(reads.db, actor, item.documentId) : undefined
  // A scenario or a map holds no text: pages become notes beside it, as where an item has no document.
  const documentId = standing && !isPlain(standing.kind) ? standing.documentId : undefined
  const before = documentId && (await reads.documents.state(documentId))
  const words = documentId && (await reads.documents.whole(documentId))
  const pieces = await Promise.all(set.groups.map((group) => pieceOf(reads, group)))
  return {
    document: standing && words ? { ...standing, words: { seq: words.seq, digest: words.digest } } : null,
    personId: actor.personId,
    update: addedAtEnd(before?.state, pieces),
  }
}

async function pieceOf({ db, documents: reader }: Readers, group: Group): Promise<Added> {
  const { state } = await reader.state(group.documentId)
  const names = await namesOf(db, group.seatIds)
  const who = names.length > 0 ? `${formatList(names)}. ` : ''
  return { heading: group.name, by: `${who}Question: ${group.question}`, state }
}

/** Whose words they are, as the text says it: by name and organisation. */
async function namesOf(db: Db, seatIds: readonly SeatId[]): Promise<string[]> {
  if (seatIds.length === 0) return []
  const rows = await db
    .select({ id: seats.id, name: people.name, code: organisations.code })
    .from(seats)
    .leftJoin(people, eq(people.id, seats.personId))
    .leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(inArray(seats.id, [...seatIds]))
  return seatIds.flatMap((seatId) => {
    const row = rows.find(({ id }) => id === seatId)
    return row?.name ? [row.code ? `${row.name} (${row.code})` : row.name] : []
  })
}
