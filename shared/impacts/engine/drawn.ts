import type { Compiled } from './compile-network.ts'
import type { Drawn } from './derive.ts'
import { nameOf, type Runs, uniform } from './draws.ts'
import { drawn as quantileOf } from './estimate.ts'
import type { Id } from './network.ts'

/** Room for what the runs of a block reckon with, at first the likely values of everything, with all changes. */
export function likelyFor({ parameters: { values, amounts } }: Compiled, lanes: number): Drawn {
  const spread = (list: Float64Array) => {
    const all = new Float64Array(list.length * lanes)
    list.forEach((value, index) => {
      all.fill(value, index * lanes, (index + 1) * lanes)
    })
    return all
  }
  return {
    numbers: spread(values),
    amounts: spread(amounts),
    applies: new Float64Array(amounts.length * lanes).fill(1),
  }
}

/** The same runs without any change. */
export function withoutChanges({ numbers, amounts, applies }: Drawn): Drawn {
  return { numbers, amounts, applies: new Float64Array(applies.length) }
}

/** Draws each input of each run of the block. `keep` gets every draw, by input and lane. */
export function drawInputs(
  { parameters: { inputs } }: Compiled,
  { seed, runs }: Runs,
  { drawn, keep }: { drawn: Drawn; keep(input: number, lane: number, value: number): void },
): void {
  inputs.forEach(({ id, range, of, index }, input) => {
    const name = nameOf(id)
    const target = of === 'number' ? drawn.numbers : drawn.amounts
    for (let lane = 0; lane < runs.length; lane++) {
      const value = quantileOf(range, uniform(seed, runs[lane]!, name))
      target[index * runs.length + lane] = value
      keep(input, lane, value)
    }
  })
}

/** Sets one number or amount of one lane by its id, such as `ward.meanStayDays` or `change:c1.amount`. */
export function setInput(compiled: Compiled, drawn: Drawn, { id, lane, lanes, value }: Setting): void {
  const number = compiled.parameters.indexOf.get(id)
  if (number !== undefined) {
    drawn.numbers[number * lanes + lane] = value
    return
  }
  const change = compiled.changes.findIndex((candidate) => `change:${candidate.id}.amount` === id)
  if (change < 0) throw new RangeError(`There is no input ${id}. Name one as service.parameter or change:id.amount.`)
  drawn.amounts[change * lanes + lane] = value
}

interface Setting {
  id: Id
  lane: number
  lanes: number
  value: number
}
