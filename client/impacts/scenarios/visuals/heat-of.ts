import type { OrganisationMatrix } from '../../../../shared/impacts/engine/organisation-matrix.ts'
import { twoDigits } from '../../../../shared/impacts/scenarios/two-digits.ts'
import type { HeatCells } from './heat.ts'
import type { ShownOrganisation } from './system.ts'

interface Heat {
  cells: HeatCells
  /** Those who change something, and those who feel anything of it, in the order given. */
  from: ShownOrganisation[]
  to: ShownOrganisation[]
}

/** The engine's matrix as it is shown: organisations that feel nothing would only be columns of noughts. */
export function heatOf(matrix: OrganisationMatrix, organisations: readonly ShownOrganisation[]): Heat {
  const effectOf = (from: string, to: string) =>
    matrix.entries.find((entry) => entry.from === from && entry.to === to)?.value ?? 0
  const restOf = (to: string) => matrix.interaction.find((entry) => entry.to === to)?.value ?? 0
  const from = organisations.filter(({ id }) => matrix.senders.includes(id))
  const to = organisations.filter(
    ({ id }) => twoDigits(restOf(id)) !== 0 || from.some((sender) => twoDigits(effectOf(sender.id, id)) !== 0),
  )
  return {
    cells: {
      entries: from.map((sender) => to.map(({ id }) => effectOf(sender.id, id))),
      interaction: to.map(({ id }) => restOf(id)),
    },
    from,
    to,
  }
}
