import { Worker } from 'node:worker_threads'
import type { ModelFile } from '../../shared/impacts/engine/model-file.ts'
import type { Outcome } from '../../shared/impacts/scenarios/pin.ts'

/** Results of models, by the digest of the model file. */
export interface Forecasts {
  /** Runs a model in a thread of its own; one at a time, and the same model once. */
  run(modelDigest: string, model: ModelFile): Promise<Outcome>
  /** What that model came to, if it was run a moment ago. */
  known(modelDigest: string): Outcome | undefined
}

const remembered = 16
const longestMs = 120_000
const script = new URL('./compute.ts', import.meta.url)

/** Computes beside the event loop and outside every senate's queue, so that nobody's command waits for it. */
export function createForecasts(): Forecasts {
  const outcomes = new Map<string, Outcome>()
  const running = new Map<string, Promise<Outcome>>()
  let last: Promise<unknown> = Promise.resolve()

  function run(modelDigest: string, model: ModelFile): Promise<Outcome> {
    const known = outcomes.get(modelDigest)
    if (known) return Promise.resolve(known)
    const under = running.get(modelDigest)
    if (under) return under
    const turn = last.then(() => compute(model))
    const done = turn
      .then((outcome) => {
        outcomes.set(modelDigest, outcome)
        const [oldest] = outcomes.keys()
        if (outcomes.size > remembered && oldest) outcomes.delete(oldest)
        return outcome
      })
      .finally(() => running.delete(modelDigest))
    running.set(modelDigest, done)
    last = turn.catch(() => undefined)
    return done
  }

  return { run, known: (modelDigest) => outcomes.get(modelDigest) }
}

function compute(model: ModelFile): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    const worker = new Worker(script, { workerData: model })
    const late = setTimeout(() => {
      const sentence = 'The model takes too long to compute. Look less far ahead, then pin it again.'
      resolve({ ok: false, sentence, at: null })
      void worker.terminate()
    }, longestMs)
    worker.once('message', (outcome: Outcome) => resolve(outcome))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('The engine ended without a result.'))
    })
  })
}
