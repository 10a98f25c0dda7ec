import { and, eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { firstUnknown } from '../../db/first-unknown.ts'
import { seats } from '../../db/members.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { DocumentId, ItemId, SenateId, SessionId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { CopiedItem, SessionFacts } from '../../shared/sessions/facts.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { foldSession } from './fold.ts'
import { unknownOfShown } from './showing-facts.ts'

type PlanFacts = Pick<SessionFacts, 'source' | 'paperChallengeId' | 'unknown'>

/** What commands about the plan of a session name: papers, challenges, the session that is copied from. */
export async function planFacts(
  db: Db,
  senateId: SenateId,
  session: Session | undefined,
  command: SessionCommand,
  actor: Actor,
): Promise<PlanFacts> {
  const none = { source: undefined, paperChallengeId: null, unknown: undefined }
  switch (command.type) {
    case 'importSession':
      return { ...none, unknown: await unknownOfImport(db, senateId, command.body) }
    case 'copyAgenda':
      return { ...none, source: await standingItems(db, senateId, command.body.fromSessionId, actor) }
    case 'addItem':
    case 'editItem': {
      const { documentId, challengeId } = command.body
      const before = command.type === 'editItem' ? documentOf(session, command.body.itemId) : null
      const stays = before !== null && (documentId === undefined || documentId === before)
      const chosen = documentId ? await paperOf(db, documentId, actor) : undefined
      const paper = stays ? await paperOfItem(db, before) : chosen
      if (documentId && !paper) return { ...none, unknown: 'document' }
      const unknown = await firstUnknown(db, senateId, [['challenge', challenges, challengeId]])
      return { ...none, paperChallengeId: paper?.challengeId ?? null, unknown }
    }
    case 'show':
      return { ...none, unknown: await unknownOfShown(db, command.body.shown?.what, actor) }
    default:
      return none
  }
}

const documentOf = (session: Session | undefined, itemId: ItemId) =>
  session?.agenda.find(({ id }) => id === itemId)?.documentId ?? null

/** The paper that an item has and keeps: its challenge counts whether or not the item's editor may open it. */
async function paperOfItem(db: Db, documentId: DocumentId) {
  const [paper] = await db
    .select({ challengeId: documents.challengeId })
    .from(documents)
    .where(eq(documents.id, documentId))
  return paper
}

/** A paper that the actor may open. */
async function paperOf(db: Db, documentId: DocumentId, actor: Actor) {
  if (actor.kind !== 'seat') return undefined
  const [paper] = await db
    .select({ challengeId: documents.challengeId })
    .from(documents)
    .where(and(readableDocuments(actor), eq(documents.id, documentId)))
  return paper
}

/** The standing items of a session of this senate. */
async function standingItems(
  db: Db,
  senateId: SenateId,
  sessionId: SessionId,
  actor: Actor,
): Promise<SessionFacts['source']> {
  const [row] = await db.select({ senateId: sessions.senateId }).from(sessions).where(eq(sessions.id, sessionId))
  if (row?.senateId !== senateId || actor.kind !== 'seat') return undefined
  const { state } = await foldSession(db, `session:${sessionId}`)
  const standing = state?.agenda.filter((item) => item.standing && maySeeItem(actor, item)) ?? []
  const agenda = standing.map(
    ({ title, purpose, presenterSeatId, allottedMs, confidentiality }): CopiedItem => ({
      ...{ title, purpose, presenterSeatId, allottedMs, confidentiality },
    }),
  )
  return { agenda }
}

type Imported = Extract<SessionCommand, { type: 'importSession' }>['body']

/** The first thing that an earlier record names and this senate does not have. */
async function unknownOfImport(db: Db, senateId: SenateId, { chairSeatId, agenda, attendance }: Imported) {
  return firstUnknown(db, senateId, [
    ['chair', seats, chairSeatId],
    ...agenda.flatMap(({ presenterSeatId, documentId, challengeId }) => [
      ['presenter', seats, presenterSeatId] as const,
      ['document', documents, documentId] as const,
      ['challenge', challenges, challengeId] as const,
    ]),
    ...attendance.map(({ seatId }) => ['attendee', seats, seatId] as const),
  ])
}
