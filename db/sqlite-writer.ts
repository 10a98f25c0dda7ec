import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type Database from 'better-sqlite3'
import { openConnection } from './sqlite-connection.ts'

// The only writing connection, in a thread of its own, so that no fsync ever holds up the event loop. It commits
// whatever has gathered as soon as the last commit is done: alone it is quick, in a crowd it groups by itself.

export interface Built {
  sql: string
  params: unknown[]
}

export interface Job {
  id: number
  statements: Built[]
  /** Give back the last statement's rows, as arrays (better-auth's `returning`). */
  wantsRows: boolean
}

export type Outcome =
  | { id: number; ok: true; rows: unknown[]; changes: number }
  | { id: number; ok: false; conflict: boolean; message: string }

/** How long the writer waits for a database that somebody else holds, before it gives the work back as failed. */
const longestWaitMs = 30_000

const port = parentPort
if (!port) throw new Error('The writer runs as a worker thread.')
const file = openConnection((workerData as { path: string }).path)
const prepared = new Map<string, Database.Statement<unknown[]>>()

function statement(sql: string) {
  let known = prepared.get(sql)
  if (!known) {
    if (prepared.size >= 500) prepared.clear()
    known = file.prepare<unknown[]>(sql)
    prepared.set(sql, known)
  }
  return known
}

function run(job: Job): Outcome {
  let rows: unknown[] = []
  let changes = 0
  for (const [n, { sql, params }] of job.statements.entries()) {
    const ready = statement(sql)
    if (job.wantsRows && n === job.statements.length - 1 && ready.reader) rows = ready.raw().all(...params)
    else changes += ready.run(...params).changes
  }
  return { id: job.id, ok: true, rows, changes }
}

function failed(job: Job, error: unknown): Outcome {
  const { code, message } = error as { code?: string; message: string }
  const conflict =
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ||
    (code === 'SQLITE_CONSTRAINT_TRIGGER' && message.endsWith('never replaced'))
  return { id: job.id, ok: false, conflict, message }
}

function begin(): void {
  const deadline = Date.now() + longestWaitMs
  for (;;) {
    try {
      file.exec('begin immediate')
      return
    } catch (error) {
      if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY') || Date.now() > deadline) throw error
    }
  }
}

/** Each job is all or nothing by itself; the commit is shared. */
function commitTogether(jobs: Job[]): Outcome[] {
  try {
    begin()
    const outcomes = jobs.map((job): Outcome => {
      file.exec('savepoint job')
      try {
        const outcome = run(job)
        file.exec('release job')
        return outcome
      } catch (error) {
        // A full disk rolls the whole transaction back by itself: then there is no savepoint to return to.
        if (!file.inTransaction) throw error
        file.exec('rollback to job')
        file.exec('release job')
        return failed(job, error)
      }
    })
    file.exec('commit')
    return outcomes
  } catch (error) {
    if (file.inTransaction) file.exec('rollback')
    return jobs.map((job) => failed(job, error))
  }
}

port.on('message', (first: Job | 'close') => {
  const jobs: Job[] = []
  let closing = false
  for (let next: Job | 'close' | undefined = first; next; next = receiveMessageOnPort(port)?.message) {
    if (next === 'close') closing = true
    else jobs.push(next)
  }
  if (jobs.length > 0) port.postMessage(commitTogether(jobs))
  if (closing) {
    file.close()
    port.close()
  }
})
