import { engineVersion } from './engine-version.ts'
import { parseModelFile } from './parse-model-file.ts'
import { ModelRefusal } from './problems.ts'
import { fieldsOf, readerOf } from './read-json.ts'
import { runModel } from './run-model.ts'

/** Whether a stored result is what its model comes to, and that as a sentence. */
export interface Checked {
  reproduced: boolean
  sentence: string
}

/**
 * Runs the model of a stored result again and compares: `{ model, seed, engine, digest }`, with whatever else beside them.
 *
 * @throws ModelRefusal when it is no stored result, or its model is not one.
 */
export function checkResult(stored: unknown): Checked {
  const found = { problems: [], warnings: [] }
  const reader = readerOf(fieldsOf({ value: stored, at: '' }, ['model', 'seed', 'engine', 'digest'], found), '', found)
  const seed = reader.number('seed')
  const engine = reader.text('engine')
  const digest = reader.text('digest')
  const model = reader.place('model')
  if (model === undefined)
    throw new ModelRefusal([...found.problems, { at: '/model', sentence: 'This is missing. Give the model file.' }])
  if (found.problems.length > 0) throw new ModelRefusal(found.problems)
  const result = runModel({ ...readModel(model.value), seed })
  const by =
    engine === engineVersion ? '' : ` It was reckoned by engine ${engine}, and this is engine ${engineVersion}.`
  if (result.digest === digest)
    return { reproduced: true, sentence: `The result is reproduced to the last bit (${digest}).${by}` }
  const what = `The result differs: the file has ${digest}, and its model comes to ${result.digest}.`
  const next = by === '' ? ' The model or the result was altered.' : `${by} Check it with that version.`
  return { reproduced: false, sentence: `${what}${next}` }
}

/** Paths of a model within a result are within the result. */
function readModel(value: unknown) {
  try {
    return parseModelFile(value)
  } catch (error) {
    if (!(error instanceof ModelRefusal)) throw error
    throw new ModelRefusal(error.problems.map(({ at, sentence }) => ({ at: `/model${at}`, sentence })))
  }
}
