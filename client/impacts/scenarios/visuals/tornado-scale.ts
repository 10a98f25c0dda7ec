interface Ends {
  atLow: number
  atHigh: number
}

/** From a difference to a place from 0 to 100 across the bars: the same for all of them, with 0 and the base in sight. */
export type TornadoScale = (difference: number) => number

export function tornadoScale(base: number, rows: readonly Ends[]): TornadoScale {
  const all = [0, base, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])].filter(Number.isFinite)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const span = high - low
  return (difference) => (span === 0 ? 50 : ((difference - low) / span) * 100)
}

/** The assumptions that move the difference at all, the widest swing first; those alike keep their order. */
export function widestFirst<Row extends Ends>(rows: readonly Row[]): Row[] {
  const swing = ({ atLow, atHigh }: Ends) => Math.abs(atHigh - atLow)
  return rows.filter((row) => swing(row) > 0).sort((one, other) => swing(other) - swing(one))
}
