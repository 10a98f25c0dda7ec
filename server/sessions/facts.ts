import { and, eq, inArray } from 'drizzle-orm'
import { heldQuery } from '../../db/hot-query.ts'
import { organisations, rulings, seats, senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { dayOf } from '../../shared/format.ts'
import type { OrganisationId, SenateId, SessionId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import { exclusions, type LinkedItem } from '../../shared/members/exclusion.ts'
import { isInTerm } from '../../shared/members/term.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { SessionFacts, SessionSeat } from '../../shared/sessions/facts.ts'
import type { Session } from '../../shared/sessions/session.ts'
import type { Reads } from '../slice.ts'
import { breakOutFacts } from './break-out-facts.ts'
import { doorFacts } from './door-facts.ts'
import { uploadOf } from './paper-files.ts'
import { planFacts } from './plan-facts.ts'
import { recordedUntil } from './recorded-until.ts'
import { wordsUnderTest } from './under-test.ts'
import { answerBox } from './usefulness-box.ts'

/** What the rule of a session command needs to know from elsewhere. */
export async function factsFor(
  { db, now, documents, fingerprint }: Reads,
  senateId: SenateId,
  session: Session | undefined,
  command: SessionCommand,
  actor: Actor,
): Promise<SessionFacts> {
  const [senate] = await senateOf(db, { id: senateId })
  if (!senate) throw new Error(`The session ${command.target} belongs to no senate.`)
  const today = dayOf(now, senate.timeZone)
  return {
    nextRef: session ? session.ref : await nextRef(db, sessions, senateId, 'S'),
    terms: senate.terms,
    uses: senate.uses,
    today,
    timeZone: senate.timeZone,
    seats: await sessionSeats(db, senateId, command.target, session?.agenda ?? [], today),
    comingSessionIds: await comingSessions(db, senateId),
    upload: await uploadOf(db, command),
    underTest: await wordsUnderTest(db, command),
    recordedUntil: command.type === 'closeSession' ? await recordedUntil(db, command.target as SessionId) : null,
    answerBox: command.type === 'sayUsefulness' ? await answerBox(db, fingerprint, command.target, actor) : undefined,
    door: await doorFacts(db, command),
    ...(await breakOutFacts({ db, documents }, session, command, actor)),
    ...(await planFacts(db, senateId, session, command, actor)),
  }
}

/** The senate that a session belongs to. */
export const senateOf = heldQuery<'id', typeof senates.$inferSelect>((db, value) =>
  db
    .select()
    .from(senates)
    .where(eq(senates.id, value('id'))),
)

/** The seats in their term, with what their rulings keep them from. */
export async function sessionSeats(
  db: Db,
  senateId: SenateId,
  sessionId: string,
  items: readonly Pick<AgendaItem, 'id' | 'challengeId'>[],
  today: string,
): Promise<SessionSeat[]> {
  const bodies = new Map((await bodiesOf(db, { senateId })).map((body) => [body.id, body]))
  const ruled = (await rulingsIn(db, { senateId })).filter((ruling) => ruling.replacedAt === null)
  const ruledOn = ruled.some(({ targetKind }) => targetKind !== 'challenge') ? await itemsIn(db, { senateId }) : []
  const inTerm = (await seatsIn(db, { senateId })).filter((seat) => seat.endedAt === null && isInTerm(seat, today))
  const bySeat = Map.groupBy(ruled, ({ seatId }) => seatId)
  return inTerm.map((seat) => {
    const mine = bySeat.get(seat.id) ?? []
    const { conflicts } = exclusions(mine, ruledOn)
    const itemsUnder = (managed: (management: string) => boolean) => {
      if (mine.length === 0) return []
      const targets = mine.filter(({ management }) => managed(management)).map(({ targetId }) => targetId)
      return items
        .filter(({ id, challengeId }) =>
          [id, sessionId, challengeId].some((target) => target && targets.includes(target)),
        )
        .map(({ id }) => id)
    }
    return {
      seatId: seat.id,
      role: seat.role,
      votes: seat.votes,
      organisationId: seat.organisationId,
      organisationType: seat.organisationId ? (bodies.get(seat.organisationId)?.type ?? null) : null,
      legalBodyId: seat.organisationId && legalBody(bodies, seat.organisationId),
      deputySeatIds: seat.deputySeatIds,
      conflicts,
      recusedItemIds: itemsUnder((management) => management !== 'noted'),
      withdrawnItemIds: itemsUnder(isWithdrawal),
      silentItemIds: itemsUnder((management) => management === 'staySilent'),
      hasWithdrawn: mine.some(({ management }) => isWithdrawal(management)),
    }
  })
}

const isWithdrawal = (management: string) => management === 'withdraw' || management === 'noPapersAndWithdraw'

type Body = Pick<typeof organisations.$inferSelect, 'id' | 'type' | 'legalBody' | 'parentId'>

/** A place office is no body of its own: it counts with its board. */
function legalBody(bodies: ReadonlyMap<OrganisationId, Body>, id: OrganisationId): OrganisationId {
  const body = bodies.get(id)
  return body && !body.legalBody && body.parentId ? legalBody(bodies, body.parentId) : id
}

const bodiesOf = heldQuery<'senateId', Body>((db, value) =>
  db
    .select({
      id: organisations.id,
      type: organisations.type,
      legalBody: organisations.legalBody,
      parentId: organisations.parentId,
    })
    .from(organisations)
    .where(eq(organisations.senateId, value('senateId'))),
)

const seatsIn = heldQuery<'senateId', typeof seats.$inferSelect>((db, value) =>
  db
    .select()
    .from(seats)
    .where(eq(seats.senateId, value('senateId'))),
)

const rulingsIn = heldQuery<'senateId', typeof rulings.$inferSelect>((db, value) =>
  db
    .select()
    .from(rulings)
    .where(eq(rulings.senateId, value('senateId'))),
)

/** Enough of every item to say which challenges a ruling on one, or on a session, touches: no papers are looked for. */
const itemsIn = heldQuery<'senateId', LinkedItem>((db, value) =>
  db
    .select({
      ...{ id: agendaItems.id, sessionId: agendaItems.sessionId, challengeId: agendaItems.challengeId },
      ...{ documentId: agendaItems.documentId, startedAt: agendaItems.startedAt },
    })
    .from(agendaItems)
    .where(eq(agendaItems.senateId, value('senateId'))),
)

async function comingSessions(db: Db, senateId: SenateId) {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.senateId, senateId), inArray(sessions.state, ['draft', 'published'])))
  return rows.map((row) => row.id)
}
