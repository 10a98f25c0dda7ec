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
    if (error instanceof ModelRefusal) {
      const [problem] = error.problems
      return { ok: false, sentence: `The model cannot be computed. ${problem?.at ?? ''} ${problem?.sentence ?? ''}` }
    }
    // Too many runs of too many services to keep.
    if (error instanceof RangeError) return { ok: false, sentence: error.message }
    throw error
  }
}
