import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { holdAnswers } from './held.ts'
import { migrateSqlite } from './migrate.ts'
import { copySqlite } from './sqlite-backup.ts'
import { openConnection } from './sqlite-connection.ts'
import { holdFolder } from './sqlite-lock.ts'
import type { Built, Job, Outcome } from './sqlite-writer.ts'
import { Conflict, type Db, type Statement, type Store, StoreFailure } from './store.ts'

const naming = { casing: 'snake_case' } as const
// Given, though unused: the driver reads the casing from its third argument only.
const noBatches = async () => []

export function databasePath(folder: string): string {
  return join(folder, 'curia.sqlite')
}

/**
 * Opens the SQLite store in a folder, which is made if it is missing: takes the folder's lock, backs up and migrates,
 * starts the writer's thread and a reading connection.
 * @throws when another server holds the folder, or SQLite or its settings are not as needed.
 */
export async function openSqlite(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true })
  const letGo = holdFolder(folder)
  try {
    return await open(databasePath(folder), letGo)
  } catch (error) {
    letGo()
    throw error
  }
}

async function open(path: string, letGo: () => void): Promise<Store> {
  await migrateSqlite(path)
  const reader = readConnection(path)

  const db = drizzle(
    async (sql, params, method) => {
      if (method === 'run') throw new Error('Writes go through store.commit.')
      return reader.rows({ sql, params }, method)
    },
    noBatches,
    naming,
  ) as unknown as Db
  // The folder's lock keeps every other server out: what was read stands until this writer has written.
  const held = holdAnswers(db)
  const writer = startWriter(path, held.written)

  const accounts = drizzle(
    async (sql, params, method) => {
      if (method !== 'run' && /^\s*select\b/i.test(sql)) return reader.rows({ sql, params }, method)
      const done = await writer.submit([{ sql, params }], true)
      return { rows: method === 'get' ? (done.rows[0] as unknown[]) : done.rows, changes: done.changes }
    },
    noBatches,
    naming,
  ) as unknown as Db

  return {
    dialect: 'sqlite',
    db,
    accounts,
    commit: async (build) => {
      await writer.submit(build(db).map(built), false)
    },
    get pendingBytes() {
      return writer.pendingBytes
    },
    check: async () => {
      reader.rows({ sql: 'select 1', params: [] }, 'all')
      await writer.submit([], false)
    },
    backup: (copy) => copySqlite(path, copy),
    close: async () => {
      await writer.close()
      reader.close()
      letGo()
    },
  }
}

/** Opens a folder's database for reading only, beside a running server or without one (command line). */
export function openSqliteReader(folder: string): { db: Db; close(): void } {
  const path = databasePath(folder)
  if (!existsSync(path)) throw new Error(`There is no database in ${folder}. Start Curia once, or set CURIA_DATA.`)
  const reader = readConnection(path)
  const db = drizzle(
    async (sql, params, method) => reader.rows({ sql, params }, method),
    noBatches,
    naming,
  ) as unknown as Db
  return { db, close: () => reader.close() }
}

function built(statement: Statement): Built {
  const { sql, params } = statement.toSQL()
  // A view on a larger buffer would carry all of it across to the writer's thread.
  const exact = params.map((value) =>
    ArrayBuffer.isView(value) && value.byteLength !== value.buffer.byteLength
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()
      : value,
  )
  return { sql, params: exact }
}

function readConnection(path: string) {
  const file = openConnection(path, { readonly: true })
  const prepared = new Map<string, Database.Statement<unknown[]>>()
  return {
    rows({ sql, params }: Built, method: string): { rows: unknown[] } {
      let statement = prepared.get(sql)
      if (!statement) {
        if (prepared.size >= 500) prepared.clear()
        statement = file.prepare<unknown[]>(sql).raw()
        prepared.set(sql, statement)
      }
      if (method === 'get') return { rows: statement.get(...params) as unknown[] }
      return { rows: statement.all(...params) }
    },
    close: () => file.close(),
  }
}

interface Waiting {
  statements: readonly Built[]
  bytes: number
  resolve(outcome: { rows: unknown[]; changes: number }): void
  reject(error: Error): void
}

function startWriter(path: string, written: (statements: readonly Built[]) => void) {
  const worker = new Worker(new URL('./sqlite-writer.ts', import.meta.url), { workerData: { path } })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let pendingBytes = 0
  let dead: Error | undefined

  function settle(outcome: Outcome) {
    const job = waiting.get(outcome.id)
    if (!job) return
    waiting.delete(outcome.id)
    pendingBytes -= job.bytes
    if (outcome.ok) written(job.statements)
    if (outcome.ok) job.resolve(outcome)
    else job.reject(outcome.conflict ? new Conflict(outcome.message) : new StoreFailure(outcome.message))
  }
  function die(error: Error) {
    dead = new StoreFailure(`The writer has stopped: ${error.message}`)
    for (const id of [...waiting.keys()]) settle({ id, ok: false, conflict: false, message: dead.message })
  }
  worker.on('message', (outcomes: Outcome[]) => outcomes.forEach(settle))
  worker.on('error', die)
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      die(new Error('closed'))
      resolve()
    })
  })

  return {
    get pendingBytes() {
      return pendingBytes
    },
    submit(statements: Built[], wantsRows: boolean) {
      if (dead) return Promise.reject(dead)
      const bytes = statements.reduce((sum, { params }) => sum + params.reduce<number>(addSize, 64), 0)
      const job: Job = { id: ++lastId, statements, wantsRows }
      pendingBytes += bytes
      return new Promise<{ rows: unknown[]; changes: number }>((resolve, reject) => {
        waiting.set(job.id, { statements, bytes, resolve, reject })
        worker.postMessage(job)
      })
    },
    async close() {
      if (!dead) worker.postMessage('close')
      await ended
    },
  }
}

function addSize(sum: number, value: unknown): number {
  if (typeof value === 'string') return sum + value.length
  return sum + (ArrayBuffer.isView(value) ? value.byteLength : 8)
}
