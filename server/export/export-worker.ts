import { parentPort, workerData } from 'node:worker_threads'
import { makeDocx } from './docx.ts'
import { makePdf } from './pdf.ts'
import type { ExportFormat, ExportPlan } from './plan.ts'

// Runs in a thread of its own: laying out a long document takes a while, and holds nobody else up.

const { plan, format } = workerData as { plan: ExportPlan; format: ExportFormat }
parentPort?.postMessage(await (format === 'pdf' ? makePdf(plan) : makeDocx(plan)))
