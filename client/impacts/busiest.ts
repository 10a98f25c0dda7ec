import type { OrganisationId } from '../../shared/ids.ts'
import type { MatrixCell } from '../../shared/impacts/answers.ts'

type Between = Pick<MatrixCell, 'fromOrganisationId' | 'toOrganisationId' | 'count'>

/** How many impacts are on or from an organisation; one on itself counts once. */
export function touching(cells: readonly Between[], organisationId: string): number {
  return cells
    .filter((cell) => cell.fromOrganisationId === organisationId || cell.toOrganisationId === organisationId)
    .reduce((sum, cell) => sum + cell.count, 0)
}

/** Whose impacts to show first: one's own organisation if there are any, otherwise the one with the most. */
export function busiest(
  cells: readonly Between[],
  own: readonly (OrganisationId | null)[],
): OrganisationId | null | undefined {
  const mine = own.find((id) => id !== null && touching(cells, id) > 0)
  if (mine) return mine
  const all = [...new Set(cells.flatMap((cell) => [cell.fromOrganisationId, cell.toOrganisationId]))]
  return all.toSorted((one, other) => touching(cells, other) - touching(cells, one))[0] ?? own[0]
}
