import { type Compiled, compileNetwork } from '../engine/compile-network.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { parseModelFile } from '../engine/parse-model-file.ts'

/**
 * A model file made ready to run, read as the command line reads it.
 * @throws ModelRefusal with everything that is wrong with it.
 */
export function compileFile(file: ModelFile): Compiled {
  const model = parseModelFile(file)
  return compileNetwork(model.network, model.changes, model)
}
