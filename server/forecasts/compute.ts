import { parentPort, workerData } from 'node:worker_threads'
import type { ModelFile } from '../../shared/impacts/engine/model-file.ts'
import { ModelRefusal } from '../../shared/impacts/engine/problems.ts'
import { forecastOf } from '../../shared/impacts/scenarios/forecast.ts'
import type { Outcome } from '../../shared/impacts/scenarios/pin.ts'

// Runs in a thread of its own: a thousand runs of a large network take seconds, and everybody else goes on.

parentPort?.postMessage(outcomeOf(workerData as ModelFile))

function outcomeOf(model: ModelFile): Outcome {
  try {
    return { ok: true, forecast: forecastOf(model) }
  } catch (error) {
    const [problem] = error instanceof ModelRefusal ? error.problems : []
    if (problem) return { ok: false, ...problem }
    // Too many runs of too many services to keep.
    if (error instanceof RangeError) return { ok: false, sentence: error.message, at: null }
    throw error
  }
}
