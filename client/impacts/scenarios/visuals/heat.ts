import { twoDigits } from '../../../../shared/impacts/scenarios/two-digits.ts'

/** Differences in people, rows and columns in the order of the organisations that they are shown with. */
export interface HeatCells {
  /** By who changes, then by who feels it. */
  entries: readonly (readonly number[])[]
  /** By who feels it: what all changes together do beyond the sum of each alone. */
  interaction: readonly number[]
}

/** The largest size in the matrix. */
export function strongest({ entries, interaction }: HeatCells): number {
  return Math.max(0, ...[...entries.flat(), ...interaction].filter(Number.isFinite).map(Math.abs))
}

/** How strongly a cell is coloured: 0 for what rounds to nothing, 1 to 4 by its size beside the largest. */
export function heatStep(value: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (twoDigits(value) === 0 || !(most > 0)) return 0
  const part = Math.abs(value) / most
  if (part > 0.66) return 4
  if (part > 0.33) return 3
  return part > 0.1 ? 2 : 1
}

/** What all changes do together, by who feels it. */
export function together({ entries, interaction }: HeatCells): number[] {
  return interaction.map((rest, column) => entries.reduce((sum, row) => sum + (row[column] ?? 0), rest))
}
