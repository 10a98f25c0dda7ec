import type { ImpactStatement } from '../engine/impact-statements.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { parseModelFile } from '../engine/parse-model-file.ts'
import { runModel } from '../engine/run-model.ts'

/** What the engine makes of a model file, with the file's own runs and seed. */
export interface Forecast {
  engine: string
  /** Of every number that came out: `simulate --check` comes to the same. */
  digest: string
  /** The largest in proportion first; none where nothing is uncertain. */
  statements: ImpactStatement[]
}

/** How many statements are kept with a pin: what lies behind them is reproduced from its model. */
const kept = 100

/** @throws ModelRefusal with everything that cannot be computed. */
export function forecastOf(file: ModelFile): Forecast {
  const { engine, digest, statements = [] } = runModel(parseModelFile(file))
  return { engine, digest, statements: statements.slice(0, kept) }
}
