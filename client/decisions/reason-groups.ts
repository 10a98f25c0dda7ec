import type { WithoutAnswer } from '../../shared/decisions/content.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'

/** Reasons as they are being written: each covers some of the organisations that have not answered. */
export type ReasonGroups = readonly WithoutAnswer[]

/** One reason for all to begin with. */
export function firstGroups(waiting: readonly OrganisationId[]): ReasonGroups {
  return waiting.length > 0 ? [{ organisationIds: waiting, reason: '' }] : []
}

/** Moves an organisation into one group: out of the others, and into one more when it leaves its last. */
export function regrouped(groups: ReasonGroups, at: number, organisationId: OrganisationId): ReasonGroups {
  const isHere = groups[at]?.organisationIds.includes(organisationId) ?? false
  const without = groups.map((group) => ({
    ...group,
    organisationIds: group.organisationIds.filter((id) => id !== organisationId),
  }))
  const target = isHere ? (at === groups.length - 1 ? groups.length : at + 1) : at
  if (target === without.length) without.push({ organisationIds: [], reason: '' })
  const moved = without.map((group, n) =>
    n === target ? { ...group, organisationIds: [...group.organisationIds, organisationId] } : group,
  )
  return moved.filter((group) => group.organisationIds.length > 0)
}

/** What is missing, by field. */
export function reasonErrors(groups: ReasonGroups): FieldError[] {
  return groups.flatMap(({ reason }, n) =>
    reason.trim() === ''
      ? [{ field: `reason-${n}`, message: 'Enter why the senate goes ahead without an answer' }]
      : [],
  )
}
