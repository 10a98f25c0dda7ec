import type { OrganisationId } from '../../../shared/ids.ts'
import { type Factor, mostFactors } from '../../../shared/impacts/loops/content.ts'
import { editedFields } from '../edited-fields.ts'

type Fields = Pick<Factor, 'label' | 'organisationId'>

/** The factor that was typed, or what is wrong with its name. Its own one is fine, whoever has taken it meanwhile. */
export function typedFactor(
  { label, organisationId }: { label: string; organisationId: OrganisationId | null },
  factors: readonly Factor[],
  own: Factor | undefined,
): Fields | string {
  const name = label.trim()
  const plain = name.toLowerCase()
  if (plain === '') return 'Enter what there can be more or less of'
  const isTaken = factors.some((other) => other.id !== own?.id && other.label.toLowerCase() === plain)
  if (isTaken && name !== own?.label) {
    return 'There is a factor of that name already. Give this one another name, or link the other'
  }
  if (!own && factors.length >= mostFactors) {
    return `This map has ${mostFactors} factors, as many as it can show. Remove one first`
  }
  return { label: name, organisationId }
}

/** What of a factor somebody has set since they opened it. */
export function editedFactor(opened: Fields, typed: Fields): Partial<Fields> {
  return editedFields({ label: opened.label, organisationId: opened.organisationId }, typed, [
    ['label'],
    ['organisationId'],
  ])
}
