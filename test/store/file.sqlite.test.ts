import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { count, eq, like } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deployment } from '../../db/journal.ts'
import { databasePath, openSqlite, openSqliteReader } from '../../db/sqlite.ts'
import type { Store } from '../../db/store.ts'

let folder: string
let store: Store | undefined
const children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curia-file-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  await store?.close()
  store = undefined
  await rm(folder, { recursive: true, force: true })
})

const script = fileURLToPath(new URL('../support/store-process.ts', import.meta.url))

/** Starts another process at the folder; `said` grows by what it says. */
function start(args: string[], shell = 'exec "$@"') {
  const child = spawn('sh', ['-c', shell, 'sh', process.execPath, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const said: unknown[] = []
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line)))
  return { child, said, closed: once(child, 'close') }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const put = (store: Store, name: string, value = 'x') =>
  store.commit((db) => [db.insert(deployment).values({ name, value })])
const waitFor = (condition: () => unknown) => vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout: 15_000 })

test('a second server on the same folder is refused within a second', async () => {
  const other = start(['hold', folder])
  await waitFor(() => other.said.length > 0)
  const began = performance.now()
  await expect(openSqlite(folder)).rejects.toThrow('Another Curia server is already running')
  expect(performance.now() - began).toBeLessThan(1000)
})

test('the death of a server frees its folder', async () => {
  const other = start(['hold', folder])
  await waitFor(() => other.said.length > 0)
  await kill(other.child)
  const began = performance.now()
  store = await openSqlite(folder)
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a folder that could not be opened is not held', async () => {
  await writeFile(databasePath(folder), 'this is no database, but long enough to be looked at as one'.repeat(100))
  await expect(openSqlite(folder)).rejects.toThrow()
  await rm(databasePath(folder))
  store = await openSqlite(folder)
  await put(store, 'a')
})

test('a folder that cannot be written to is said to be so', async () => {
  await mkdir(join(folder, 'curia.lock'))
  await expect(openSqlite(folder)).rejects.toThrow('cannot be written to')
})

test('what was acknowledged is there after the server was killed', async () => {
  const acknowledged = new Set<unknown>()
  for (let round = 0; round < 5; round++) {
    const other = start(['write', folder])
    const enough = 20 + round * 37
    await waitFor(() => other.said.length > enough)
    await kill(other.child)
    await other.closed
    for (const name of other.said) acknowledged.add(name)
    const { db, close } = openSqliteReader(folder)
    const names = new Set((await db.select().from(deployment)).map((row) => row.name))
    close()
    expect([...acknowledged].filter((name) => !names.has(String(name)))).toEqual([])
    store = await openSqlite(folder)
    await store.commit((db) => [db.delete(deployment)])
    acknowledged.clear()
    await store.close()
    store = undefined
  }
}, 60_000)

// A stall of ours comes every time; one of a busy machine does not.
test('while the database is locked elsewhere for 3 seconds, reading works, the event loop goes on and nothing is lost', {
  retry: 3,
}, async () => {
  store = await openSqlite(folder)
  const open = store
  await put(open, 'before')
  const other = new Database(databasePath(folder))
  other.exec('begin immediate')
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const released = new Promise<number>((resolve) => {
    setTimeout(() => {
      other.exec('commit')
      resolve(performance.now())
    }, 3000)
  })
  let first = 0
  const commits = Array.from({ length: 200 }, (_, n) =>
    put(open, `row-${n}`).then(() => {
      first ||= performance.now()
    }),
  )
  let reads = 0
  const reading = (async () => {
    while (first === 0) {
      expect(await open.db.select().from(deployment).where(eq(deployment.name, 'before'))).toHaveLength(1)
      reads++
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  await Promise.all([...commits, reading])
  delay.disable()
  other.close()
  expect(first).toBeGreaterThanOrEqual(await released)
  expect(reads).toBeGreaterThan(100)
  expect(delay.max / 1e6).toBeLessThan(200)
  expect(await open.db.select({ n: count() }).from(deployment)).toEqual([{ n: 201 }])
})

test('a backup under constant writing ends, opens, and holds one moment', async () => {
  store = await openSqlite(folder)
  const open = store
  await put(open, 'pad', 'x'.repeat(30_000_000))
  await put(open, 'left-0', '0')
  await put(open, 'right-0', '0')
  let stopped = false
  let n = 0
  const writing = (async () => {
    while (!stopped) {
      n++
      const value = String(n)
      await open.commit((db) => [
        db.insert(deployment).values({ name: `left-${n}`, value }),
        db.insert(deployment).values({ name: `right-${n}`, value }),
      ])
    }
  })()
  const writtenBefore = n
  const elsewhere = join(folder, 'elsewhere')
  await mkdir(elsewhere)
  await open.backup(databasePath(elsewhere))
  const writtenMeanwhile = n - writtenBefore
  stopped = true
  await writing
  expect(writtenMeanwhile).toBeGreaterThan(2)
  expect(await readdir(elsewhere)).toEqual(['curia.sqlite'])
  const file = new Database(databasePath(elsewhere))
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  file.close()
  const copy = await openSqlite(elsewhere)
  const names = async (side: string) =>
    (
      await copy.db
        .select()
        .from(deployment)
        .where(like(deployment.name, `${side}-%`))
    ).map((row) => row.value)
  expect((await names('left')).sort()).toEqual((await names('right')).sort())
  expect((await names('left')).length).toBeLessThanOrEqual(n)
  await put(copy, 'writable')
  await copy.close()
})

test('a backup never takes the place of a file that is there', async () => {
  store = await openSqlite(folder)
  const path = join(folder, 'precious')
  await writeFile(path, 'mine')
  await expect(store.backup(path)).rejects.toThrow('there already')
  expect(await readFile(path, 'utf8')).toBe('mine')
})

test('a full disk refuses what does not fit, and reading and smaller changes go on', async () => {
  // Files may grow to 8 MB (16,384 blocks of 512 bytes in POSIX, of 1,024 in some shells).
  const other = start(['fill', folder], 'trap \'\' XFSZ; ulimit -f 16384; exec "$@"')
  await other.closed
  expect(other.said).toEqual([
    ['done', 'StoreFailure', 'done'],
    ['after', 'before'],
  ])
  const file = new Database(databasePath(folder))
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  file.close()
})

test('a migration that is killed half way leaves the data as they were', async () => {
  store = await openSqlite(folder)
  await put(store, 'kept')
  await store.close()
  const migrations = join(folder, 'migrations')
  await cp(fileURLToPath(new URL('../../db/migrations/sqlite', import.meta.url)), migrations, { recursive: true })
  const path = join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(await readFile(path, 'utf8'))
  const last = journal.entries.at(-1)
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_long' })
  await writeFile(path, JSON.stringify(journal))
  const forEver = `with recursive n(i) as (select 1 union all select i + 1 from n) insert into added select i from n`
  const statements = ['drop table deployment', 'create table added (id integer)', forEver]
  await writeFile(join(migrations, '9999_long.sql'), statements.join('\n--> statement-breakpoint\n'))
  const other = start(['migrate', folder, migrations])
  // It writes beyond what fits into memory, so the file of the transaction grows: it is well under way.
  await vi.waitFor(async () => expect((await stat(`${databasePath(folder)}-wal`)).size).toBeGreaterThan(10_000_000), {
    timeout: 15_000,
  })
  await kill(other.child)
  store = await openSqlite(folder)
  expect(await store.db.select().from(deployment)).toEqual([{ name: 'kept', value: 'x' }])
})
