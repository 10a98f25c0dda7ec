import { parentPort } from 'node:worker_threads'
import { makeDocx } from './docx.ts'
import { makePdf } from './pdf.ts'
import type { ExportFormat, ExportPlan } from './plan.ts'

// Runs in a thread of its own: laying out a long document takes a while, and holds nobody else up.

parentPort?.on('message', ({ plan, format }: { plan: ExportPlan; format: ExportFormat }) => {
  const made = format === 'pdf' ? makePdf(plan) : makeDocx(plan)
  made.then(
    (file) => parentPort?.postMessage(file),
    (error: unknown) => {
      // What breaks one file must not be left half done for the next: the thread ends with it.
      setImmediate(() => {
        throw error
      })
    },
  )
})
