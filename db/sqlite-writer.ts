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
const control = {
  begin: file.prepare('begin immediate'),
  commit: file.prepare('commit'),
  rollback: file.prepare('rollback'),
  savepoint: file.prepare('savepoint job'),
  release: file.prepare('release job'),
  back: file.prepare('rollback to job'),
}

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
      control.begin.run()
      return
    } catch (error) {
      if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY') || Date.now() > deadline) throw error
    }
  }
}

/** Set while the log of the database still tells in which commit each secret ballot was cast. */
let logTellsBallots = false

/** After secret ballots were sorted: moves the log into the database and cuts it, so that no frame keeps their order. */
function cutLog(jobs: readonly Job[]): void {
  logTellsBallots ||= jobs.some(({ statements }) =>
    statements.some(({ sql }) => sql.startsWith('delete from "ballots"')),
  )
  if (!logTellsBallots) return
  try {
    const [done] = file.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    // While somebody reads it cannot be cut: the next commit tries again.
    logTellsBallots = done?.busy !== 0
  } catch {
    // Nor on a full disk. What was committed stays committed, and the next commit tries again.
  }
}

/** Each job is all or nothing by itself; the commit is shared. */
function commitTogether(jobs: Job[]): Outcome[] {
  try {
    begin()
    const [alone] = jobs
    // A job alone needs no savepoint: when it fails, so does the whole.
    const outcomes = alone && jobs.length === 1 ? [run(alone)] : jobs.map(runApart)
    control.commit.run()
    return outcomes
  } catch (error) {
    if (file.inTransaction) control.rollback.run()
    return jobs.map((job) => failed(job, error))
  }
}

function runApart(job: Job): Outcome {
  control.savepoint.run()
  try {
    const outcome = run(job)
    control.release.run()
    return outcome
  } catch (error) {
    // A full disk rolls the whole transaction back by itself: then there is no savepoint to return to.
    if (!file.inTransaction) throw error
    control.back.run()
    control.release.run()
    return failed(job, error)
  }
}

port.on('message', (first: Job | 'close') => {
  const jobs: Job[] = []
  let closing = false
  for (let next: Job | 'close' | undefined = first; next; next = receiveMessageOnPort(port)?.message) {
    if (next === 'close') closing = true
    else jobs.push(next)
  }
  if (jobs.length > 0) {
    const outcomes = commitTogether(jobs)
    cutLog(jobs)
    port.postMessage(outcomes)
  }
  if (closing) {
    file.close()
    port.close()
  }
})
