import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { migratePostgres } from './migrate.ts'
import { Conflict, type Db, type Statement, type Store, StoreFailure } from './store.ts'

const uniqueViolation = '23505'
const int8 = 20

/**
 * Opens the PostgreSQL store: migrates, then reads on a small pool that cannot write, and writes one commit after
 * another, as many waiting ones together as there are.
 * @throws when the server cannot be reached.
 */
export async function openPostgres(url: string): Promise<Store> {
  const writing = connect(url, { max: 3, readOnly: false })
  try {
    await migratePostgres(writing)
  } catch (error) {
    await writing.end()
    throw error
  }
  const reading = connect(url, { max: 6, readOnly: true })
  const writer = startWriter(writing)
  let closed: Promise<void> | undefined
  return {
    dialect: 'postgres',
    db: on(reading),
    accounts: on(writing),
    commit: (build) => writer.submit(build(unsent)),
    get pendingBytes() {
      return writer.pendingBytes
    },
    check: async () => {
      await reading.query('select 1')
      await writer.submit([])
    },
    backup: async () => {
      throw new Error('Back up PostgreSQL with pg_dump: it copies the whole database at one moment.')
    },
    close: () => {
      closed ??= writer.idle().then(async () => {
        await Promise.all([writing.end(), reading.end()])
      })
      return closed
    },
  }
}

/** Opens a database for reading only, beside a running server or without one (command line). */
export function openPostgresReader(url: string): { db: Db; close(): Promise<void> } {
  const pool = connect(url, { max: 2, readOnly: true })
  return { db: on(pool), close: () => pool.end() }
}

function on(pool: pg.Pool): Db {
  return drizzle(pool, { casing: 'snake_case' }) as unknown as Db
}

/** Leaves alone what waits for more than this server's own disk. */
const waitForDisk = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') in ('off', 'local')`

/** Builds statements; to run them is the writer's business. */
const unsent = drizzle.mock({ casing: 'snake_case' }) as unknown as Db

function connect(url: string, { max, readOnly }: { max: number; readOnly: boolean }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // Counts come back as numbers, as in SQLite: ours stay far below 2^53.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
    // A server may be set up otherwise: what is acknowledged must be on its disk, and moments must read the same.
    onConnect: async (client) => {
      await client.query(`set timezone = 'UTC'; set default_transaction_read_only = ${readOnly}; ${waitForDisk}`)
    },
  })
  // An idle connection that breaks is replaced at the next query: without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

interface Job {
  statements: { text: string; values: unknown[] }[]
  bytes: number
  resolve(): void
  reject(error: Error): void
}

function startWriter(pool: pg.Pool) {
  let queue: Job[] = []
  let pendingBytes = 0
  let working: Promise<void> | undefined

  async function work() {
    while (queue.length > 0) {
      const jobs = queue
      queue = []
      const outcomes = await commitTogether(pool, jobs)
      for (const [n, job] of jobs.entries()) {
        pendingBytes -= job.bytes
        const error = outcomes[n]
        if (error) job.reject(error)
        else job.resolve()
      }
    }
    working = undefined
  }

  return {
    get pendingBytes() {
      return pendingBytes
    },
    submit(statements: readonly Statement[]) {
      const ready = statements.map((statement) => {
        const { sql, params } = statement.toSQL()
        return { text: sql, values: params }
      })
      const bytes = ready.reduce((sum, { values }) => sum + values.reduce<number>(addSize, 64), 0)
      pendingBytes += bytes
      return new Promise<void>((resolve, reject) => {
        queue.push({ statements: ready, bytes, resolve, reject })
        working ??= work()
      })
    },
    idle: async () => {
      await working
    },
  }
}

/** One error for each job that failed; a failed commit fails them all. */
async function commitTogether(pool: pg.Pool, jobs: Job[]): Promise<(Error | undefined)[]> {
  let client: pg.PoolClient | undefined
  try {
    client = await pool.connect()
    await client.query('begin')
    const outcomes: (Error | undefined)[] = []
    for (const job of jobs) {
      await client.query('savepoint job')
      try {
        for (const statement of job.statements) await client.query(statement)
        await client.query('release savepoint job')
        outcomes.push(undefined)
      } catch (error) {
        await client.query('rollback to savepoint job')
        outcomes.push(failure(error))
      }
    }
    await client.query('commit')
    client.release()
    return outcomes
  } catch (error) {
    // The connection's state is unknown: it is thrown away, which rolls back.
    client?.release(true)
    return jobs.map(() => failure(error))
  }
}

function failure(error: unknown): Error {
  const { code, message } = error as { code?: string; message: string }
  return code === uniqueViolation ? new Conflict(message) : new StoreFailure(message)
}

function addSize(sum: number, value: unknown): number {
  if (typeof value === 'string') return sum + value.length
  return sum + (ArrayBuffer.isView(value) ? value.byteLength : 8)
}
