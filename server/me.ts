import { eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import { people, seats, senates } from '../db/members.ts'
import { textSchemaVersion } from '../shared/documents/schema-version.ts'
import { id } from '../shared/ids.ts'
import { roles } from '../shared/members/roles.ts'
import { personQuery } from './query.ts'

/** Who is signed in, and in which senates they have a seat. */
export const meAnswer = z.strictObject({
  person: z.strictObject({ id: id<'person'>(), name: z.string(), administrator: z.boolean() }),
  seats: z.array(
    z.strictObject({
      senateId: id<'senate'>(),
      senateName: z.string(),
      seatId: id<'seat'>(),
      role: z.enum(roles),
      roleTitle: z.string(),
      organisationId: id<'organisation'>().nullable(),
    }),
  ),
  demonstration: z.boolean().describe('Whether any of these senates is a demonstration.'),
  schemaVersion: z.int().describe('The version of the text schema: an older tab is told to reload.'),
})

export const meQuery = personQuery({
  path: '/me',
  action: 'self.read',
  summary: 'Who is signed in, and their seats.',
  search: z.strictObject({}),
  answer: meAnswer,
  async run({ db, actor, seats: acting }) {
    const [person] = await db.select().from(people).where(eq(people.id, actor.personId))
    const seatIds = acting.map((seat) => seat.seatId)
    const rows =
      seatIds.length === 0
        ? []
        : await db
            .select({ seat: seats, senateName: senates.name, demonstration: senates.demonstration })
            .from(seats)
            .innerJoin(senates, eq(senates.id, seats.senateId))
            .where(inArray(seats.id, seatIds))
            .orderBy(senates.name)
    return {
      person: { id: actor.personId, name: person?.name ?? '', administrator: actor.administrator },
      seats: rows.map(({ seat, senateName }) => ({
        senateId: seat.senateId,
        senateName,
        seatId: seat.id,
        role: seat.role,
        roleTitle: seat.roleTitle,
        organisationId: seat.organisationId,
      })),
      demonstration: rows.some((row) => row.demonstration),
      schemaVersion: textSchemaVersion,
    }
  },
})
