import { and, desc, eq, isNull } from 'drizzle-orm'
import { interests, people, seats } from '../../db/members.ts'
import type { Need } from '../../shared/home.ts'
import type { Waiting } from './needs.ts'

/** Interests that nobody has ruled on: the chair's to rule, and those of the chair the vice chair's. */
export async function interestsToRule({ db, actor, today }: Waiting): Promise<Need[]> {
  if (actor.role !== 'chair' && actor.role !== 'viceChair') return []
  const rows = await db
    .select({ interest: interests, role: seats.role, name: people.name })
    .from(interests)
    .innerJoin(seats, eq(seats.id, interests.seatId))
    .leftJoin(people, eq(people.id, seats.personId))
    .where(and(eq(interests.senateId, actor.senateId), eq(interests.nilReturn, false), isNull(interests.management)))
  return rows
    .filter(({ interest, role }) => {
      const ended = interest.toDay !== null && interest.toDay < today
      const mine = interest.seatId === actor.seatId
      return !ended && !mine && (role === 'chair') === (actor.role === 'viceChair')
    })
    .map(({ interest, name }) => ({
      kind: 'ruling',
      title: `Rule on an interest of ${name ?? 'a member'}`,
      detail: 'Until you rule, it keeps nobody from anything.',
      dueOn: null,
      overdue: false,
      address: `/senates/${actor.senateId}/interests#${interest.id}`,
    }))
}

/** A declaration holds for a year; a nil return counts (DOMAIN: on appointment, on change, yearly). */
const holdsForDays = 365

/** For those who take part in deciding or advising: their declaration, when there is none from the last year. */
export async function declarationDue({ db, actor, now }: Waiting): Promise<Need[]> {
  if (actor.role === 'observer' || actor.role === 'reviewer') return []
  const [last] = await db
    .select({ at: interests.declaredAt })
    .from(interests)
    .where(eq(interests.seatId, actor.seatId))
    .orderBy(desc(interests.declaredAt))
    .limit(1)
  const age = last ? now.getTime() - last.at.getTime() : undefined
  if (age !== undefined && age <= holdsForDays * 86_400_000) return []
  return [
    {
      kind: 'interest',
      title: 'Declare your interests',
      detail: last ? 'Your last declaration is more than a year old.' : 'If you have none, say so: that counts too.',
      dueOn: null,
      overdue: false,
      address: `/senates/${actor.senateId}/interests`,
    },
  ]
}
