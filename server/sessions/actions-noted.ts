import { asc, eq, inArray } from 'drizzle-orm'
import { actions, agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { ActionId, ItemId, SenateId, SessionId } from '../../shared/ids.ts'
import { unfinishedStates } from '../../shared/sessions/action-state.ts'
import { actionThen } from '../../shared/sessions/action-then.ts'
import { toldLater } from '../../shared/sessions/minutes-parts.ts'
import type { ActionNoted, MinutesSource } from '../../shared/sessions/minutes-source.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { actionHistories } from './action-histories.ts'

type Noted = ActionNoted & { id: ActionId; sessionId: SessionId | null }

/**
 * Actions as they stood in the session: what was recorded until it was closed, and what earlier ones had left open as it
 * opened, as far as minutes of this session may tell it.
 */
export async function actionsNoted(
  db: Db,
  senateId: SenateId,
  { id, session }: { id: SessionId; session: Session },
  withdrawnFrom: MinutesSource['withdrawnFrom'],
): Promise<{ ofSession: Noted[]; earlier: Noted[] }> {
  const began = session.openedAt ?? session.startsAt
  const ended = session.closedAt ?? session.endsAt
  const rows = await db.select().from(actions).where(eq(actions.senateId, senateId)).orderBy(asc(actions.dueOn))
  const noted = rows.map(
    ({ ref, text, ownerSeatId, organisationId, dueOn, state, challengeId, itemId, ...row }): Noted => ({
      ...{ ref, text, ownerSeatId, organisationId, dueOn, state, challengeId, itemId, restricted: false },
      ...{ sessionId: row.sessionId, id: row.id },
    }),
  )
  const of = noted.map(({ sessionId }) => sessionId).filter((one) => one !== null)
  const before = of.length === 0 ? [] : await db.select().from(sessions).where(inArray(sessions.id, of))
  const held = new Set(before.filter(({ startsAt }) => startsAt.toISOString() < began).map((one) => one.id))
  const own = noted.filter(({ sessionId }) => sessionId === id)
  const others = noted.filter((one) => one.sessionId !== id && one.sessionId !== null && held.has(one.sessionId))
  const histories = await actionHistories(
    db,
    [...own, ...others].map((one) => one.id),
  )
  const standing = (one: Noted, at: string): Noted | undefined => {
    const then = actionThen(histories.get(one.id) ?? [], at)
    return then && { ...one, state: then.state, dueOn: then.dueOn }
  }
  const isOpen = (one: Noted | undefined) => unfinishedStates.some((state) => state === one?.state)
  const items = await itemsOf(
    db,
    others.flatMap(({ itemId }) => itemId ?? []),
  )
  return {
    // A session that is closed late ended before that: what was recorded in between is of the session all the same.
    ofSession: own.flatMap((one) => standing(one, ended) ?? standing(one, session.closePressedAt ?? ended) ?? []),
    earlier: others
      .filter((one) => isOpen(standing(one, began)))
      .flatMap((one) => standing(one, ended) ?? [])
      .flatMap((one) => toldLater(one, items.get(one.itemId), withdrawnFrom) ?? []),
  }
}

async function itemsOf(db: Db, ids: readonly ItemId[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(agendaItems)
          .where(inArray(agendaItems.id, [...ids]))
  return new Map<ItemId | null, (typeof rows)[number]>(rows.map((row) => [row.id, row]))
}
