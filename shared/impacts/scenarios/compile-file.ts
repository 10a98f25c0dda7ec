import { type Compiled, compileNetwork } from '../engine/compile-network.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { parseModelFile } from '../engine/parse-model-file.ts'
import { ModelRefusal } from '../engine/problems.ts'
import { tooShortStays } from './short-stays.ts'

/**
 * A model file made ready to run, read as the command line reads it.
 * @throws ModelRefusal with everything that is wrong with it.
 */
export function compileFile(file: ModelFile): Compiled {
  const model = parseModelFile(file)
  return compileNetwork(model.network, model.changes, model)
}

/**
 * A model file made ready for new results: what the engine would put right without a word is refused too. What was pinned
 * before this was asked stays readable by `compileFile`.
 * @throws ModelRefusal with everything that is wrong with it.
 */
export function compileAnew(file: ModelFile): Compiled {
  const compiled = compileFile(file)
  const problems = tooShortStays(file, compiled)
  if (problems.length > 0) throw new ModelRefusal(problems)
  return compiled
}
