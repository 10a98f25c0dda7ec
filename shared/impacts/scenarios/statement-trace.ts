import { formatNumber } from '../../format.ts'
import type { Metric } from '../engine/network.ts'
import { inputWords, type SystemNames } from './input-words.ts'
import { metricEquations } from './metric-words.ts'

/** A number that a result was computed from, and who stands behind it. */
export interface TracedInput {
  input: string
  /** What it is: `mean stay in Home ward (LCH)`. */
  name: string
  /** `14 (12 to 18) days`. */
  value: string
  /** `Dr Amara Nwosu, LCH`; null where nobody has said. */
  author: string | null
  source: string
}

/** How a figure was come to: what a reader needs to follow it, or to doubt it. */
export interface Trace {
  equation: string
  /** How the model's answer becomes the figure that is shown. */
  figure: string
  /** The pressure rule in force. */
  rule: string
  /** The inputs that matter most to it, first the most. */
  inputs: TracedInput[]
}

interface TraceFacts {
  serviceId: string
  metric: Metric
  drivers: readonly { input: string }[]
}

interface TraceOf {
  names: SystemNames
  rule: string
  /** How many runs there were. */
  runs: number
  /** The services and routes that lead to a service, as the engine's inputs. */
  inputsOf(serviceId: string): readonly string[]
  /** Undefined for an input that nobody has entered. */
  entered(input: string): Pick<TracedInput, 'value' | 'author' | 'source'> | undefined
}

/** The trace of one statement: its drivers first, then what was entered for its own service. */
export function traceOf({ serviceId, metric, drivers }: TraceFacts, of: TraceOf): Trace {
  const inputs = [...new Set([...drivers.map(({ input }) => input), ...of.inputsOf(serviceId)])]
  return {
    equation: metricEquations[metric],
    figure: `The figure is the difference that the changes make, each of ${formatNumber(of.runs)} runs beside the same run without them. In half of the runs it is above the first number; in 9 runs of 10 it lies within the brackets.`,
    rule: of.rule,
    inputs: inputs.flatMap((input) => {
      const entered = of.entered(input)
      return entered ? [{ input, name: inputWords(input, of.names), ...entered }] : []
    }),
  }
}
