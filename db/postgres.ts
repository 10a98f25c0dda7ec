import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { migratePostgres } from './migrate.ts'
import { Conflict, type Db, type Statement, type Store, StoreFailure } from './store.ts'

const uniqueViolation = '23505'
const int8 = 20

/**
 * Opens the PostgreSQL store: migrates, then reads on a small pool and writes one commit after another, as many
 * waiting ones together as there are.
 * @throws when the server cannot be reached.
 */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    // Counts come back as numbers, as in SQLite: ours stay far below 2^53.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // An idle connection that breaks is replaced at the next query: without a listener it would end the process.
  pool.on('error', () => {})
  await migratePostgres(pool)
  const db = drizzle(pool, { casing: 'snake_case' }) as unknown as Db
  const writer = startWriter(pool)
  return {
    dialect: 'postgres',
    db,
    accounts: db,
    commit: (build) => writer.submit(build(db)),
    get pendingBytes() {
      return writer.pendingBytes
    },
    check: async () => {
      await pool.query('select 1')
    },
    backup: async () => {
      throw new Error('Back up PostgreSQL with pg_dump: it copies the whole database at one moment.')
    },
    close: async () => {
      await writer.idle()
      await pool.end()
    },
  }
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
