import { and, eq, gt, isNull } from 'drizzle-orm'
import * as z from 'zod'
import { authUsers } from '../../db/accounts.ts'
import { heldQuery } from '../../db/hot-query.ts'
import { invitations, organisations, people, seats, senates, services, sites } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import { id, type OrganisationId, type SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { organisationAnswer, registerAnswer, seatAnswer, senateAnswer } from '../../shared/members/answers.ts'
import { pageSearch } from '../paging.ts'
import { query } from '../query.ts'
import { readRegister } from './register.ts'

const nothing = z.strictObject({})

const theSenate = query({
  path: '/senates/:senateId',
  action: 'senate.read',
  summary: 'A senate with its organisations, services and seats, and who you are in it.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: nothing,
  answer: senateAnswer,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, actor, params: { senateId } }) {
    const [senate] = await db.select().from(senates).where(eq(senates.id, senateId))
    if (!senate) return undefined
    return {
      version: senate.version,
      senate,
      me: meOf(actor),
      organisations: await db
        .select()
        .from(organisations)
        .where(eq(organisations.senateId, senateId))
        .orderBy(organisations.code),
      sites: await db.select().from(sites).where(eq(sites.senateId, senateId)).orderBy(sites.name),
      services: await db.select().from(services).where(eq(services.senateId, senateId)).orderBy(services.name),
      seats: await namedSeats(db, senateId),
    }
  },
})

const theRegister = query({
  path: '/senates/:senateId/interests',
  action: 'senate.read',
  summary: 'The register of interests: what is published, and your own; officers see all of it. Newest first.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({
    ...pageSearch,
    seat: id<'seat'>().optional(),
    waiting: z.literal('yes').optional().describe('Only those that nobody has ruled on yet.'),
  }),
  answer: registerAnswer,
  resource: async (_db, { senateId }) => ({ senateId }),
  run: ({ db, actor, search }) => readRegister(db, actor, search),
})

const oneSeat = query({
  path: '/seats/:seatId',
  action: 'senate.read',
  summary: 'One seat. Officers also see whether its person has an account or an invitation.',
  params: z.strictObject({ seatId: id<'seat'>() }),
  search: nothing,
  answer: seatAnswer,
  async resource(db, { seatId }) {
    const [seat] = await db.select({ senateId: seats.senateId }).from(seats).where(eq(seats.id, seatId))
    return seat
  },
  async run({ db, actor, now, params: { seatId } }) {
    const [row] = await db.select().from(seats).where(eq(seats.id, seatId))
    const [senate] = await db.select().from(senates).where(eq(senates.id, actor.senateId))
    if (!row || !senate) return undefined
    const { personId } = row
    const [person] = personId ? await db.select().from(people).where(eq(people.id, personId)) : []
    const account = personId ? await db.select().from(authUsers).where(eq(authUsers.id, personId)) : []
    const [invitation] = await db
      .select()
      .from(invitations)
      .where(and(eq(invitations.seatId, seatId), isNull(invitations.acceptedAt), gt(invitations.expiresAt, now)))
    const manages = can(actor, 'seat.manage', { senateId: actor.senateId })
    return {
      version: senate.version,
      seat: {
        ...seatOf({ seat: row, name: person?.name ?? null }),
        profession: person?.profession ?? null,
        deputySeatIds: row.deputySeatIds,
      },
      entry: manages
        ? { hasAccount: account.length > 0, invitedUntil: invitation?.expiresAt.toISOString() ?? null }
        : null,
    }
  },
})

const oneOrganisation = query({
  path: '/organisations/:organisationId',
  action: 'organisation.read',
  summary: 'One organisation with its sites, services and people, and the bodies that it is part of or took over from.',
  params: z.strictObject({ organisationId: id<'organisation'>() }),
  search: nothing,
  answer: organisationAnswer,
  async resource(db, { organisationId }) {
    const [found] = await db
      .select({ senateId: organisations.senateId })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
    return found
  },
  async run({ db, actor: { senateId }, params: { organisationId } }) {
    const all = await db.select().from(organisations).where(eq(organisations.senateId, senateId))
    const organisation = all.find((one) => one.id === organisationId)
    if (!organisation) return undefined
    const sitting = await db
      .select({ id: seats.id, organisationId: seats.organisationId, answersFor: seats.answersFor })
      .from(seats)
      .where(and(eq(seats.senateId, senateId), isNull(seats.endedAt)))
      .orderBy(seats.id)
    return {
      version: organisation.version,
      organisation,
      partOf: above(all, organisation.parentId),
      parts: all.filter((one) => one.parentId === organisationId).map((one) => one.id),
      tookOverFrom: all.filter((one) => one.successorId === organisationId).map((one) => one.id),
      sites: await db.select().from(sites).where(eq(sites.organisationId, organisationId)).orderBy(sites.name),
      services: await db
        .select()
        .from(services)
        .where(eq(services.organisationId, organisationId))
        .orderBy(services.name),
      seatIds: sitting.filter((seat) => seat.organisationId === organisationId).map((seat) => seat.id),
      answeredForBy: sitting.filter((seat) => seat.answersFor.includes(organisationId)).map((seat) => seat.id),
    }
  },
})

export const memberQueries = [theSenate, theRegister, oneSeat, oneOrganisation]

async function namedSeats(db: Db, senateId: SenateId) {
  return (await seatsNamed(db, { senateId })).map(seatOf)
}

type NamedSeat = { seat: typeof seats.$inferSelect; name: string | null }
const seatsNamed = heldQuery<'senateId', NamedSeat>((db, value) =>
  db
    .select({ seat: seats, name: people.name })
    .from(seats)
    .leftJoin(people, eq(people.id, seats.personId))
    .where(eq(seats.senateId, value('senateId')))
    .orderBy(seats.id),
)

function seatOf({ seat, name }: NamedSeat) {
  const { senateId: _senateId, deputySeatIds: _deputies, epoch: _epoch, endedAt, ...facts } = seat
  return { ...facts, name: name ?? 'Not named', endedAt: endedAt?.toISOString() ?? null }
}

function meOf({ answersFor, conflicts, excludedFrom, ...actor }: SeatActor) {
  const { challengeIds, documentIds, itemIds } = excludedFrom
  return {
    ...actor,
    answersFor: [...answersFor],
    conflicts: [...conflicts],
    excludedFrom: { challengeIds: [...challengeIds], documentIds: [...documentIds], itemIds: [...itemIds] },
  }
}

/** Those above, the nearest first. Ends at a circle, which the rule does not let happen. */
function above(all: { id: OrganisationId; parentId: OrganisationId | null }[], from: OrganisationId | null) {
  const path: OrganisationId[] = []
  for (let next = from; next !== null && !path.includes(next); ) {
    path.push(next)
    next = all.find((one) => one.id === next)?.parentId ?? null
  }
  return path
}
