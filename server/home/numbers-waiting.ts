import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { organisations, services } from '../../db/members.ts'
import { serviceModels } from '../../db/system-model.ts'
import { can } from '../../shared/can.ts'
import { plural } from '../../shared/format.ts'
import type { Need } from '../../shared/home.ts'
import type { Waiting } from './needs.ts'

const mostNames = 3

/** Services of the system model whose numbers the reviewer's organisation has not confirmed: one line for each organisation. */
export async function numbersToConfirm({ db, actor }: Waiting): Promise<Need[]> {
  const { senateId } = actor
  const mine = actor.answersFor.filter((id) => can(actor, 'model.confirm', { senateId, answeringOrganisationId: id }))
  if (mine.length === 0) return []
  const rows = await db
    .select({ id: services.id, name: services.name, organisationId: organisations.id, code: organisations.code })
    .from(serviceModels)
    .innerJoin(services, eq(services.id, serviceModels.serviceId))
    .innerJoin(organisations, eq(organisations.id, services.organisationId))
    .where(
      and(
        eq(serviceModels.senateId, senateId),
        isNull(serviceModels.confirmed),
        inArray(services.organisationId, [...mine]),
      ),
    )
    .orderBy(asc(organisations.code), asc(services.name), asc(services.id))
  return [...Map.groupBy(rows, ({ organisationId }) => organisationId).values()].flatMap((ofOne) => {
    const [first] = ofOne
    if (!first) return []
    const names = ofOne.slice(0, mostNames).map(({ name }) => name)
    const more = ofOne.length > mostNames ? `, and ${ofOne.length - mostNames} more` : ''
    const page = `/senates/${senateId}/impacts/system`
    return [
      {
        kind: 'numbers' as const,
        title: `Confirm the numbers of ${plural(ofOne.length, 'service')} of ${first.code}`,
        detail: `${names.join('; ')}${more}`,
        dueOn: null,
        overdue: false,
        address: ofOne.length === 1 ? `${page}/${first.id}` : `${page}#${first.organisationId}`,
      },
    ]
  })
}
