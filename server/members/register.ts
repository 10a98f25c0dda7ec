import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { privateTexts } from '../../db/journal.ts'
import { interests, rulings } from '../../db/members.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { ChallengeId, InterestId, ItemId, SeatId, SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { RegisterAnswer, RegisterEntry } from '../../shared/members/answers.ts'
import type { RulingTarget } from '../../shared/members/exclusion.ts'
import { pageOf, placeOf } from '../paging.ts'

interface RegisterSearch {
  cursor?: string | undefined
  limit: number
  seat?: SeatId | undefined
  waiting?: 'yes' | undefined
}

type Interest = typeof interests.$inferSelect
type Ruling = typeof rulings.$inferSelect

const place = z.tuple([z.int(), z.string()])

/** A page of the register, as far as this viewer may read it. */
export async function readRegister(db: Db, actor: SeatActor, search: RegisterSearch): Promise<RegisterAnswer> {
  const { senateId } = actor
  const seesAll = can(actor, 'interest.read', { senateId })
  const after = placeOf(search.cursor, place)
  const from = after && { at: new Date(after[0]), id: after[1] as InterestId }
  const rows = await db
    .select()
    .from(interests)
    .where(
      and(
        eq(interests.senateId, senateId),
        seesAll ? undefined : or(eq(interests.publish, true), eq(interests.seatId, actor.seatId)),
        search.seat && eq(interests.seatId, search.seat),
        // Nothing is ruled on a nil return, so it waits for nobody.
        search.waiting && and(isNull(interests.management), eq(interests.nilReturn, false)),
        from &&
          or(lt(interests.declaredAt, from.at), and(eq(interests.declaredAt, from.at), lt(interests.id, from.id))),
      ),
    )
    .orderBy(desc(interests.declaredAt), desc(interests.id))
    .limit(search.limit + 1)
  const { items, next } = pageOf(rows, search.limit, (last) => [last.declaredAt.getTime(), last.id])
  return { items: await entries(db, actor, items), next }
}

async function entries(db: Db, actor: SeatActor, shown: Interest[]): Promise<RegisterEntry[]> {
  const ids = shown.map((interest) => interest.id)
  const ruled =
    ids.length > 0
      ? await db.select().from(rulings).where(inArray(rulings.interestId, ids)).orderBy(desc(rulings.ruledAt))
      : []
  const texts = await textsOf(db, [
    ...shown.flatMap(({ descriptionTextId, rationaleTextId }) => [descriptionTextId, rationaleTextId]),
    ...ruled.map((ruling) => ruling.rationaleTextId),
  ])
  const names = await targetNames(db, actor, ruled)
  return shown.map((interest) => {
    const knowsWhy = can(actor, 'interest.read', { senateId: actor.senateId, ownerSeatId: interest.seatId })
    const why = (textId: string | null) => (knowsWhy ? texts(textId) : null)
    return {
      id: interest.id,
      seatId: interest.seatId,
      nilReturn: interest.nilReturn,
      category: interest.category as RegisterEntry['category'],
      scope: interest.scope as RegisterEntry['scope'],
      description: texts(interest.descriptionTextId),
      relatedOrganisationIds: interest.relatedOrganisationIds,
      declaredAt: interest.declaredAt.toISOString(),
      from: interest.fromDay,
      to: interest.toDay,
      publish: interest.publish,
      ruled: generalRuling(interest, why),
      rulings: ruled
        .filter((ruling) => ruling.interestId === interest.id)
        .map(({ id, targetKind, targetId, management, ruledBy, ruledAt, rationaleTextId, replacedAt }) => ({
          id,
          targetKind,
          targetId,
          targetName: names(targetKind, targetId),
          management,
          ruledBy,
          ruledAt: ruledAt.toISOString(),
          rationale: why(rationaleTextId),
          replacedAt: replacedAt?.toISOString() ?? null,
        })),
    }
  })
}

function generalRuling(
  { management, ruledBy, ruledAt, rationaleTextId }: Interest,
  why: (textId: string | null) => string | null,
): RegisterEntry['ruled'] {
  if (!management || !ruledBy || !ruledAt) return null
  return { management, by: ruledBy, at: ruledAt.toISOString(), rationale: why(rationaleTextId) }
}

/** Private texts by id: null where there is none, or where it was erased. */
async function textsOf(db: Db, textIds: (string | null)[]): Promise<(textId: string | null) => string | null> {
  const ids = textIds.filter((textId) => textId !== null)
  const rows = ids.length > 0 ? await db.select().from(privateTexts).where(inArray(privateTexts.id, ids)) : []
  const texts = new Map(rows.map((row) => [row.id, row.text]))
  return (textId) => (textId === null ? null : (texts.get(textId) ?? null))
}

/** What rulings are about, by name. Whoever has withdrawn from a challenge reads its reference and no more. */
async function targetNames(db: Db, { excludedFrom }: SeatActor, ruled: Ruling[]) {
  const idsOf = (kind: RulingTarget) =>
    ruled.filter(({ targetKind }) => targetKind === kind).map(({ targetId }) => targetId)
  const [challengeIds, sessionIds, itemIds] = [idsOf('challenge'), idsOf('session'), idsOf('item')]
  const names = new Map<string, string>()
  const hidden = (challengeId: ChallengeId | null) =>
    challengeId !== null && excludedFrom.challengeIds.includes(challengeId)
  if (challengeIds.length > 0) {
    const rows = await db
      .select({ id: challenges.id, ref: challenges.ref, title: challenges.title })
      .from(challenges)
      .where(inArray(challenges.id, challengeIds as ChallengeId[]))
    for (const { id, ref, title } of rows) names.set(`challenge ${id}`, hidden(id) ? ref : `${ref} ${title}`)
  }
  if (sessionIds.length > 0) {
    const rows = await db
      .select({ id: sessions.id, ref: sessions.ref, title: sessions.title })
      .from(sessions)
      .where(inArray(sessions.id, sessionIds as SessionId[]))
    for (const { id, ref, title } of rows) names.set(`session ${id}`, `${ref} ${title}`)
  }
  if (itemIds.length > 0) {
    const { id, ref, title, challengeId, documentId } = agendaItems
    const rows = await db
      .select({ id, ref, title, challengeId, documentId, session: sessions.ref })
      .from(agendaItems)
      .innerJoin(sessions, eq(sessions.id, agendaItems.sessionId))
      .where(inArray(agendaItems.id, itemIds as ItemId[]))
    for (const row of rows) {
      const withoutPapers =
        excludedFrom.itemIds.includes(row.id) ||
        (row.documentId !== null && excludedFrom.documentIds.includes(row.documentId))
      const place = `${row.session} item ${row.ref}`
      names.set(`item ${row.id}`, hidden(row.challengeId) || withoutPapers ? place : `${place}, ${row.title}`)
    }
  }
  return (kind: RulingTarget, targetId: string) => names.get(`${kind} ${targetId}`) ?? ''
}
