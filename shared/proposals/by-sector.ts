import type { Choice } from './choice.ts'
import { gradients } from './counting/gradients.ts'
import { type Sector, sectors } from './sectors.ts'
import { type Grid, type GuardedGrid, withoutSmallCells } from './small-cells.ts'
import { countingStances, type Tested } from './testing.ts'
import { fewestSecret, positionsOf } from './ways.ts'

type Voters = Pick<Tested, 'electorate'>

/** What a stance is counted as in a grid: its position, or where on the scale of gradients it stands. */
export type SectorColumn = 'consent' | 'object' | 'for' | 'against' | 'abstain' | 'neither' | 'none'

/**
 * Of those who could answer, how many in each sector took each position, as far as the stances given tell. Undefined
 * where positions are not counted one by one, or the electorate is older than its sectors.
 */
export function stancesBySector(
  how: Voters & Pick<Tested, 'process' | 'stances' | 'words'>,
): Grid<Sector, SectorColumn> | undefined {
  const taken: readonly SectorColumn[] =
    how.process === 'gradients' ? ['for', 'neither', 'against'] : positionsOf[how.process]
  if (taken.length === 0) return undefined
  const byUnit = new Map(countingStances(how).map(({ unitId, choice }) => [unitId, columnOf(choice)]))
  return gridOf(how, [...taken, 'none'], (unitId) => byUnit.get(unitId) ?? 'none')
}

function columnOf(choice: Choice): SectorColumn {
  if (choice.kind === 'position') return choice.position
  const counts = choice.kind === 'gradient' ? gradients.find(({ level }) => level === choice.level)?.counts : undefined
  return counts ?? 'neither'
}

export type TurnoutColumn = 'voted' | 'silent'

/**
 * Of a secret ballot that was counted: in which sectors people voted, without what would single somebody out. How a
 * sector voted is told nowhere, because a ballot is kept without anything of its voter.
 */
export function turnoutBySector(
  how: Voters & Pick<Tested, 'taken' | 'ballot' | 'result'>,
): GuardedGrid<Sector, TurnoutColumn> | undefined {
  if (how.ballot !== 'secret' || how.result === null || how.taken.length < fewestSecret) return undefined
  const grid = gridOf<TurnoutColumn>(how, ['voted', 'silent'], (unitId) =>
    how.taken.includes(unitId) ? 'voted' : 'silent',
  )
  return grid && withoutSmallCells(grid)
}

function gridOf<Column extends string>(
  { electorate }: Voters,
  columns: readonly Column[],
  columnOf: (unitId: string) => Column,
): Grid<Sector, Column> | undefined {
  const voters = electorate.filter((voter) => voter.eligible)
  if (voters.length === 0 || voters.some(({ sector }) => sector === undefined)) return undefined
  const bySector = Map.groupBy(voters, ({ sector }) => sector)
  const rows = sectors.flatMap((key) => {
    const here = bySector.get(key)
    if (!here) return []
    const found = here.map(({ unitId }) => columnOf(unitId))
    return [{ key, total: here.length, cells: columns.map((column) => found.filter((one) => one === column).length) }]
  })
  return { columns, rows }
}
