import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm'
import { guests } from '../../db/guests.ts'
import { privateTexts } from '../../db/journal.ts'
import { interests, organisations, people, rulings, seats } from '../../db/members.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { isSealed, isUnrecorded, methodNames } from '../../shared/decisions/states.ts'
import { dayOf } from '../../shared/format.ts'
import type { GuestId, SeatId, SenateId, SessionId } from '../../shared/ids.ts'
import { exclusions } from '../../shared/members/exclusion.ts'
import type { TermsOfReference } from '../../shared/members/senate.ts'
import type { DecisionNoted, InterestRuled, MinutesSource, Named } from '../../shared/sessions/minutes-source.ts'
import type { Session, SessionEvent } from '../../shared/sessions/session.ts'
import { readStream } from '../journal.ts'
import { decisionsReachedIn, proposalsPutIn } from '../session-record.ts'
import { actionsNoted } from './actions-noted.ts'
import { foldSession } from './fold.ts'
import { rulingHeld, rulingsAbout, seatsOn } from './quorum-run.ts'

interface Held {
  id: SessionId
  session: Session
  senate: { id: SenateId; terms: TermsOfReference; timeZone: string }
}

/** Everything that the minutes of a session are drafted from. It is for the rule alone: nobody sees it as it is. */
export async function minutesSource(db: Db, { id, session, senate }: Held): Promise<MinutesSource> {
  const { terms, timeZone } = senate
  const began = session.openedAt ?? session.startsAt
  const ruled = await db.select().from(rulings).where(eq(rulings.senateId, senate.id))
  const lost = await withdrawnFrom(db, senate.id, ruled)
  const { ofSession, earlier } = await actionsNoted(db, senate.id, { id, session }, lost)
  return {
    session,
    moments: await readStream<SessionEvent>(db, `session:${id}`),
    ...{ terms, timeZone },
    seats: await seatsInOrder(db, senate.id, id, session, dayOf(began, timeZone)),
    people: await peopleOf(db, senate.id),
    guestNames: await guestNamesOf(db, id),
    organisationCodes: await codesOf(db, senate.id),
    rulings: await interestsRuled(db, id, session, ruled),
    proposals: await proposalsPutIn(db, id),
    decisions: (await decisionsReachedIn(db, id, began)).flatMap(decisionNoted),
    actions: ofSession,
    earlierActions: earlier,
    confirmed: await confirmedIn(db, session),
    sessionRefs: await refsOf(db, session),
    next: await nextSession(db, senate.id, session),
    withdrawnFrom: lost,
  }
}

type RulingRow = typeof rulings.$inferSelect

/** The seats of that day, the chair first. */
async function seatsInOrder(db: Db, senateId: SenateId, id: SessionId, session: Session, day: string) {
  const held = await seatsOn(db, senateId, id, session, day)
  return held.toSorted((one, other) => rank(one.role) - rank(other.role))
}

const order = [
  'chair',
  'viceChair',
  'member',
  'layMember',
  'expert',
  'reviewer',
  'facilitator',
  'secretary',
  'observer',
]
const rank = (role: string) => order.indexOf(role)

async function peopleOf(db: Db, senateId: SenateId): Promise<Map<SeatId, Named>> {
  const rows = await db
    .select({ id: seats.id, name: people.name, role: seats.role, roleTitle: seats.roleTitle, code: organisations.code })
    .from(seats)
    .leftJoin(people, eq(people.id, seats.personId))
    .leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(eq(seats.senateId, senateId))
  return new Map(rows.map(({ id, name, ...seat }) => [id, { ...seat, name: name ?? 'Not named' }]))
}

async function guestNamesOf(db: Db, sessionId: SessionId): Promise<Map<GuestId, string>> {
  const rows = await db.select({ id: guests.id, name: guests.name }).from(guests).where(eq(guests.sessionId, sessionId))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function codesOf(db: Db, senateId: SenateId) {
  const rows = await db
    .select({ id: organisations.id, code: organisations.code })
    .from(organisations)
    .where(eq(organisations.senateId, senateId))
  return new Map(rows.map(({ id, code }) => [id, code]))
}

async function interestsRuled(
  db: Db,
  id: SessionId,
  { agenda }: Session,
  ruled: readonly RulingRow[],
): Promise<InterestRuled[]> {
  const mine = rulingsAbout(id, agenda, ruled)
  if (mine.length === 0) return []
  const ids = mine.map(({ interestId }) => interestId)
  const published = await db
    .select({ id: interests.id, text: privateTexts.text })
    .from(interests)
    .innerJoin(privateTexts, eq(privateTexts.id, interests.descriptionTextId))
    .where(and(inArray(interests.id, ids), eq(interests.publish, true)))
  const texts = new Map(published.map((one) => [one.id, one.text]))
  return mine.map((one) => ({ ...rulingHeld(one), description: texts.get(one.interestId) ?? null }))
}

/** Drafts that nobody pinned words for are not shown yet to everybody who reads the minutes. */
function decisionNoted(decision: Decision): DecisionNoted[] {
  const { ref, content, state, source, challengeId, itemId } = decision
  if (state === 'withdrawn' || (isUnrecorded(state) && source.kind !== 'pinned')) return []
  const { title, statement, method, dissents } = content
  const words = { ref, title, statement, method: `By ${methodNames[method].toLowerCase()}`, dissents }
  return [{ ...words, isRatified: isSealed(state), challengeId, itemId }]
}

async function confirmedIn(db: Db, { confirmedHere }: Session) {
  return Promise.all(
    confirmedHere.map(async ({ sessionId, itemId }) => {
      const { state } = await foldSession(db, `session:${sessionId}`)
      const { ref = '', title = '', startsAt = '' } = state ?? {}
      return { ref, title, startsAt, itemId }
    }),
  )
}

async function refsOf(db: Db, { agenda }: Session): Promise<Map<string, string>> {
  const ids = agenda.flatMap(({ putOff }) => putOff?.toSessionId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: sessions.id, ref: sessions.ref }).from(sessions).where(inArray(sessions.id, ids))
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}

async function nextSession(db: Db, senateId: SenateId, { startsAt }: Session): Promise<MinutesSource['next']> {
  const [next] = await db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.senateId, senateId),
        gt(sessions.startsAt, new Date(startsAt)),
        ne(sessions.state, 'draft'),
        ne(sessions.state, 'cancelled'),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
    .limit(1)
  if (!next) return null
  const { title, place } = next
  return { title, place, startsAt: next.startsAt.toISOString(), endsAt: next.endsAt.toISOString() }
}

/** What anybody has lost with its papers: what was said of it is kept from them. */
async function withdrawnFrom(
  db: Db,
  senateId: SenateId,
  ruled: readonly RulingRow[],
): Promise<MinutesSource['withdrawnFrom']> {
  const items = await db.select().from(agendaItems).where(eq(agendaItems.senateId, senateId))
  const all = [...Map.groupBy(ruled, ({ seatId }) => seatId).values()].map(
    (mine) => exclusions(mine, items).excludedFrom,
  )
  return {
    challengeIds: [...new Set(all.flatMap((one) => one.challengeIds))],
    documentIds: [...new Set(all.flatMap((one) => one.documentIds))],
    itemIds: [...new Set(all.flatMap((one) => one.itemIds))],
  }
}
