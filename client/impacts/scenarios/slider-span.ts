import type { Range } from '../../../shared/impacts/scenarios/content.ts'

/** From where to where a slider goes, and in which steps. */
export interface SliderSpan {
  least: number
  most: number
  step: number
}

/** Wide enough for all ranges with room to go further, in round numbers; a share ends at 100%. */
export function spanOf(ranges: readonly Range[], isShare: boolean): SliderSpan {
  const highest = Math.max(...ranges.map(({ high }) => high), 0)
  if (isShare) return { least: 0, most: Math.max(1, highest), step: 0.01 }
  const most = roundUp(highest === 0 ? 10 : highest * 1.5)
  return { least: 0, most, step: Math.min(stepFor(most), finest(ranges)) }
}

/** So fine that no value of a range falls between two steps. */
function finest(ranges: readonly Range[]): number {
  const values = ranges.flatMap(({ low, likely, high }) => [low, likely, high])
  for (const step of [1, 0.5, 0.1, 0.05, 0.01]) {
    if (values.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6)) return step
  }
  return 0.001
}

function stepFor(most: number): number {
  const rough = most / 200
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? power * 10
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((round) => round >= value) ?? power * 10
}
