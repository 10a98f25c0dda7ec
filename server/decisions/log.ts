import { and, asc, desc, eq, gt, inArray, lt, or, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { decisionAddressees, decisions, responses } from '../../db/decisions.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { Verb } from '../../shared/challenges/verbs.ts'
import type { ListedDecision } from '../../shared/decisions/log.ts'
import type { LogSort } from '../../shared/decisions/log-words.ts'
import { isOverdue } from '../../shared/decisions/response.ts'
import { type DecisionState, type Force, isStanding } from '../../shared/decisions/states.ts'
import type { DecisionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { placeOf } from '../paging.ts'
import type { DecisionRow } from './load.ts'

interface Order {
  by: SQL[]
  /** Where a page ends. */
  end(last: DecisionRow): (string | number)[]
  /** What comes after the end that a cursor names. */
  after(cursor: string | undefined): SQL | undefined
}

const number = z.int().min(0)
const atMs = z.int().min(0).max(8.64e15)

/** Each order ends with the reference's number, which is unique in a senate: so a place in it is one place. */
export const orders: Record<LogSort, Order> = {
  newest: {
    by: [desc(decisions.listedAt), desc(decisions.number)],
    end: (last) => [last.listedAt.getTime(), last.number],
    after(cursor) {
      const place = placeOf(cursor, z.tuple([atMs, number]))
      if (!place) return undefined
      const [at, last] = [new Date(place[0]), place[1]]
      return or(lt(decisions.listedAt, at), and(eq(decisions.listedAt, at), lt(decisions.number, last)))
    },
  },
  oldest: {
    by: [asc(decisions.listedAt), asc(decisions.number)],
    end: (last) => [last.listedAt.getTime(), last.number],
    after(cursor) {
      const place = placeOf(cursor, z.tuple([atMs, number]))
      if (!place) return undefined
      const [at, last] = [new Date(place[0]), place[1]]
      return or(gt(decisions.listedAt, at), and(eq(decisions.listedAt, at), gt(decisions.number, last)))
    },
  },
  reference: {
    by: [asc(decisions.number)],
    end: (last) => [last.number],
    after(cursor) {
      const place = placeOf(cursor, z.tuple([number]))
      return place && gt(decisions.number, place[0])
    },
  },
  title: {
    by: [asc(decisions.title), asc(decisions.number)],
    end: (last) => [last.title, last.number],
    after(cursor) {
      const place = placeOf(cursor, z.tuple([z.string().max(200), number]))
      if (!place) return undefined
      const [title, last] = place
      return or(gt(decisions.title, title), and(eq(decisions.title, title), gt(decisions.number, last)))
    },
  },
}

/** Rows of the log with whatever their lines need: one question for each kind of thing. */
export async function listed(
  db: Db,
  actor: SeatActor,
  rows: readonly DecisionRow[],
  today: string,
): Promise<ListedDecision[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const challengeIds = [...new Set(rows.flatMap((row) => row.challengeId ?? []))]
  const named =
    challengeIds.length === 0
      ? []
      : await db
          .select({ id: challenges.id, ref: challenges.ref, title: challenges.title })
          .from(challenges)
          .where(inArray(challenges.id, challengeIds))
  const addressees = Map.groupBy(
    await db.select().from(decisionAddressees).where(inArray(decisionAddressees.decisionId, ids)),
    (one) => one.decisionId,
  )
  const challengeOf = new Map(named.map((challenge) => [challenge.id, challenge]))
  const answers = await answersTo(db, actor, ids, today)
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    title: row.title,
    verb: row.verb as Verb | null,
    force: row.force as Force,
    state: row.state as DecisionState,
    challenge: (row.challengeId && challengeOf.get(row.challengeId)) || null,
    addressedTo: (addressees.get(row.id) ?? []).map((one) => one.organisationId),
    ownerSeatId: row.ownerSeatId,
    draftedAt: row.draftedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    nextReviewOn: row.nextReviewOn,
    signedBySeatIds: row.signedBySeatIds,
    answers: answers(row),
  }))
}

/** How many of the organisations that were told have answered. Who is late is for the secretary and for themselves. */
async function answersTo(
  db: Db,
  actor: SeatActor,
  ids: readonly DecisionId[],
  today: string,
): Promise<(row: DecisionRow) => ListedDecision['answers']> {
  const { decisionId, organisationId, state, dueOn } = responses
  const rows = await db
    .select({ decisionId, organisationId, state, dueOn })
    .from(responses)
    .where(inArray(decisionId, [...ids]))
  const ofDecision = Map.groupBy(rows, (row) => row.decisionId)
  const { senateId } = actor
  return (decision) => {
    const told = ofDecision.get(decision.id) ?? []
    const watched = told.filter((row) =>
      can(actor, 'response.watch', { senateId, answeringOrganisationId: row.organisationId }),
    )
    // Nobody is late with what no longer stands.
    const waits = isStanding(decision.state as DecisionState)
    return {
      answered: told.filter((row) => row.state === 'responded' || row.state === 'closed').length,
      of: told.length,
      overdue: watched.length > 0 ? watched.filter((row) => waits && isOverdue(row, today)).length : null,
    }
  }
}
