import type { ImpactStatement } from '../engine/impact-statements.ts'
import { limits } from '../engine/limits.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { mostRuns } from '../engine/monte-carlo.ts'
import { parseModelFile } from '../engine/parse-model-file.ts'
import { runModel } from '../engine/run-model.ts'
import { compileAnew } from './compile-file.ts'

/** What the engine makes of a model file, with the file's own seed. */
export interface Forecast {
  engine: string
  /** As many as the file asks for; fewer where more of so many services and weeks could not be kept. */
  runs: number
  /** Of every number that came out: `simulate --check` comes to the same. */
  digest: string
  /** The largest in proportion first; none where nothing is uncertain. */
  statements: ImpactStatement[]
}

/** How many statements are kept with a pin: what lies behind them is reproduced from its model. */
const kept = 100

/**
 * @param room how many numbers of the runs may be kept
 * @throws ModelRefusal with everything that cannot be computed.
 */
export function forecastOf(file: ModelFile, room: number = limits.kept): Forecast {
  const model = parseModelFile(file)
  const fitting = mostRuns(compileAnew(file), { room })
  const runs = Math.max(1, Math.min(model.runs, fitting))
  const { engine, digest, statements = [] } = runModel({ ...model, runs })
  return { engine, runs, digest, statements: statements.slice(0, kept) }
}
