import { Worker } from 'node:worker_threads'
import { Refusal } from '../../shared/refusal.ts'
import type { ExportFormat, ExportPlan } from './plan.ts'

const mostMs = 30_000
const mostAtOnce = 2
let making = 0

/** Writes a document out in a thread of its own. @throws Refusal when others are at it, or it is too much. */
export async function makeExport(plan: ExportPlan, format: ExportFormat): Promise<Buffer> {
  if (making >= mostAtOnce) {
    throw new Refusal('busy', 'Other files are being made at this moment. Try again in a few seconds.')
  }
  making++
  try {
    return Buffer.from(await inThread(plan, format))
  } finally {
    making--
  }
}

function inThread(plan: ExportPlan, format: ExportFormat): Promise<Uint8Array> {
  const tooMuch = () => new Refusal('too-large', 'This document is too long for one file. Copy it in parts.')
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
      workerData: { plan, format },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const timer = setTimeout(() => {
      reject(tooMuch())
      void worker.terminate()
    }, mostMs)
    worker.once('message', (made: Uint8Array) => resolve(made))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error),
    )
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The file was not made.'))
    })
  })
}
