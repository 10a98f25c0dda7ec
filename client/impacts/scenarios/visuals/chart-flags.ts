import type { ChartFlag } from './chart.ts'

/** A change in the list that stands beside the charts; its number is its place in it, from 1. */
export interface ListedChange {
  id: string
  fromDay: number
  words: string
}

/** One flag for each day on which something begins. */
export function chartFlags(changes: readonly ListedChange[]): ChartFlag[] {
  const numbered = changes.map((change, index) => ({ ...change, number: index + 1 }))
  return [...Map.groupBy(numbered, ({ fromDay }) => fromDay)]
    .sort(([one], [other]) => one - other)
    .map(([fromDay, together]) => ({
      week: fromDay / 7,
      numbers: together.map(({ number }) => number).join(', '),
      words: together.map(({ words }) => words).join('; '),
    }))
}
