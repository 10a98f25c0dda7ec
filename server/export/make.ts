import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../shared/refusal.ts'
import type { ExportFormat, ExportPlan } from './plan.ts'

const mostMs = 30_000
/** Starting the thread takes longer than a file: it stays for a while when one has been asked for. */
const keptMs = 60_000
const mostWaiting = 40

let thread: Worker | undefined
let ending: NodeJS.Timeout | undefined
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Writes a document out, one after another, in a thread of its own. @throws Refusal when too many wait, or it is too much. */
export async function makeExport(plan: ExportPlan, format: ExportFormat): Promise<Buffer> {
  if (waiting >= mostWaiting) {
    throw new Refusal('busy', 'Many files are being made at this moment. Try again in a few seconds.')
  }
  waiting++
  const before = last
  const made = before.then(() => makeNow(plan, format))
  // Whoever comes next waits for the end of this one, whichever it is; its own caller hears of a failure.
  last = made.catch(() => {})
  try {
    return Buffer.from(await made)
  } finally {
    waiting--
  }
}

async function makeNow(plan: ExportPlan, format: ExportFormat): Promise<Uint8Array> {
  clearTimeout(ending)
  const worker = thread ?? begin()
  const timer = setTimeout(() => void worker.terminate(), mostMs)
  const over = new AbortController()
  try {
    const answer = once(worker, 'message', { signal: over.signal }) as Promise<[Uint8Array]>
    const ended = once(worker, 'exit', { signal: over.signal }).then(
      () => undefined,
      () => undefined,
    )
    // It is given up when the thread ended instead.
    answer.catch(() => {})
    worker.postMessage({ plan, format })
    const [file] = (await Promise.race([answer, ended])) ?? []
    if (!file) throw new Refusal('too-large', 'This document is too long for one file. Copy it in parts.')
    return file
  } catch (error) {
    if (error instanceof Refusal || isOutOfMemory(error)) {
      throw new Refusal('too-large', 'This document is too long for one file. Copy it in parts.')
    }
    throw error
  } finally {
    clearTimeout(timer)
    over.abort()
    ending = setTimeout(() => void thread?.terminate(), keptMs)
    ending.unref()
  }
}

function begin(): Worker {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  // The process may end while it waits for work.
  worker.unref()
  worker.once('exit', () => {
    if (thread === worker) thread = undefined
  })
  // Whoever waits for its answer hears of it; between two files nobody does.
  worker.on('error', () => {})
  thread = worker
  return worker
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
