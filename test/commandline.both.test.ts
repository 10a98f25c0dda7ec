import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { databasePath, openSqlite } from '../db/sqlite.ts'
import { claimBody } from './impacts/given.ts'
import { type Curia, startCuria } from './support/curia.ts'

// The real command line as a process of its own, beside a running server.

// Some tests start several processes one after another.
vi.setConfig({ testTimeout: 60_000 })

const cli = fileURLToPath(new URL('../server/cli.ts', import.meta.url))
const onPostgres = process.env.DATABASE_URL !== undefined
const places: string[] = []

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'curia-cli-'))
  places.push(folder)
  return folder
}

interface Ran {
  code: number
  out: string
  err: string
}

async function runAt(place: string, ...args: string[]): Promise<Ran> {
  const { DATABASE_URL: _url, CURIA_DATA: _data, ...rest } = process.env
  const env = place.startsWith('postgres:') ? { ...rest, DATABASE_URL: place } : { ...rest, CURIA_DATA: place }
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, err }
}

const claim = { ...claimBody, optionId: null }
let curia: Curia
let impact: string
beforeAll(async () => {
  curia = await startCuria()
  const member = await curia.as('member')
  const asserted = await member.send('assertImpact', 'ch-beds', claim)
  impact = asserted.body.result.id
  curia.clock.set(new Date('2026-04-04T13:30:00Z'))
  const reviewer = await curia.as('reviewerLch')
  const reason = `They stay longer.\u001b[2J\u202e\nMuch longer. ${'So it is. '.repeat(30)}`
  const contested = await reviewer.send('contestImpact', impact, { reason, counterEstimate: null })
  const declared = await member.send('declareInterest', 'seat-member', {
    nilReturn: false,
    category: 'financial',
    scope: 'standing',
    description: 'My sister owns a hush-hush care home.',
    from: '2026-01-01',
    publish: false,
  })
  expect([asserted.status, contested.status, declared.status]).toEqual([200, 200, 200])
})
afterAll(async () => {
  await curia.close()
  for (const folder of places) await rm(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => runAt(curia.place, ...args)

/** Does what only somebody with the database can do. */
async function tamper(place: string, ...statements: string[]): Promise<void> {
  if (place.startsWith('postgres:')) {
    const client = new pg.Client({ connectionString: place })
    await client.connect()
    for (const statement of ['alter table journal disable trigger user', ...statements]) await client.query(statement)
    return client.end()
  }
  const file = new Database(databasePath(place))
  for (const name of ['update', 'delete']) file.exec(`drop trigger if exists journal_no_${name}`)
  for (const statement of statements) file.exec(statement)
  file.close()
}

describe('help', () => {
  test('lists the commands on stdout when asked for', async () => {
    for (const asked of ['--help', '-h', 'help']) {
      const { code, out, err } = await run(asked)
      expect([code, err]).toEqual([0, ''])
      for (const name of ['journal', 'verify', 'backup', 'restore']) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    }
  })

  test.for(['journal', 'verify', 'backup', 'restore'])('of %s says how it is used', async (name) => {
    const { code, out, err } = await run(name, '--help')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: npm run curia -- ${name}`)
  })

  test.for([[], ['blow-up'], ['constructor'], ['toString', '--help']])(
    'comes on stderr with exit code 1 for %j',
    async (args) => {
      const { code, out, err } = await run(...args)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain(args[0] ? `There is no command "${args[0]}".` : 'Say which command.')
      expect(err).toContain('  verify ')
    },
  )

  test.for<[string[], RegExp]>([
    [['verify', '--nonsense'], /Unknown option '--nonsense'/],
    [['verify', '--senate'], /argument missing/],
    [['verify', 'more'], /needs nothing else.*Usage/],
    [['journal'], /needs a stream.*Usage/],
    [['journal', 'impact:a', 'impact:b'], /needs a stream.*Usage/],
    [['backup'], /needs the file to make.*Usage/],
    [['restore'], /needs the backup.*Usage/],
  ])('tells what is wrong with %j', async ([args, sentence]) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err).not.toContain('    at ')
  })
})

describe('journal', () => {
  test('tells a stream as a story, a line an event, by seat and in the senate’s time', async () => {
    const { code, out, err } = await run('journal', `impact:${impact}`)
    expect([code, err]).toEqual([0, ''])
    const lines = out.trimEnd().split('\n')
    expect(lines.length).toBe(2)
    expect(lines[0]).toMatch(/^1\. 2 March 2026, 9am, member: impact asserted; /)
    expect(lines[0]).toContain('from organisation LTHT, ')
    expect(lines[0]).toContain('to organisation LCH, ')
    expect(lines[1]).toMatch(/^2\. 4 April 2026, 2:30pm, reviewerLch: impact contested; .*They stay longer\./)
  })

  test('keeps a story to lines that no terminal obeys', async () => {
    const { out } = await run('journal', `impact:${impact}`)
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(out).toContain('…”')
  })

  test('says that a private text is there, and not what it says', async () => {
    const { code, out } = await run('journal', 'senate:sen-test')
    expect(code).toBe(0)
    expect(out).toContain('interest declared')
    expect(out).toContain('description (kept privately)')
    for (const stream of [['senate:sen-test'], ['senate:sen-test', '--json']]) {
      expect((await run('journal', ...stream)).out).not.toContain('hush-hush')
    }
  })

  test('gives whole events as JSON when asked', async () => {
    const { code, out } = await run('journal', `impact:${impact}`, '--json')
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(events).toMatchObject([
      { stream: `impact:${impact}`, version: 1, by: 'seat-member', at: '2026-03-02T09:00:00.000Z' },
      { version: 2, by: 'seat-reviewer-lch', event: { type: 'impactContested' } },
    ])
  })

  test.for(['impact:nothing', 'decision:', 'impact', 'weather:today', "'; drop table journal; --"])(
    'says that there is no stream %s',
    async (name) => {
      const { code, out, err } = await run('journal', name)
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/is no stream|Nothing is recorded/)
    },
  )
})

describe('verify', () => {
  test('finds what the running server has written whole', async () => {
    const { code, out, err } = await run('verify')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^sen-other: whole\. 0 entries/m)
    expect(out).toMatch(/^sen-test: whole\. 3 entries, the last with hash [0-9a-f]{64}$/m)
  })

  test('walks one senate when asked, and knows which there are', async () => {
    const one = await run('verify', '--senate', 'sen-test', '--json')
    expect(one.code).toBe(0)
    expect(JSON.parse(one.out)).toMatchObject({ senateId: 'sen-test', whole: true, entries: 3 })
    const none = await run('verify', '--senate', 'sen-nowhere')
    expect([none.code, none.out]).toEqual([1, ''])
    expect(none.err).toContain('There is no senate sen-nowhere.')
  })
})

describe('without a database', () => {
  test.for([['verify'], ['journal', 'impact:a']])('%j says what to set', async (args) => {
    const nowhere = onPostgres ? 'postgres://nobody:none@127.0.0.1:1/none' : join(tmpdir(), 'no-such-folder')
    const { code, out, err } = await runAt(nowhere, ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(onPostgres ? 'DATABASE_URL' : 'CURIA_DATA')
    expect(err.trimEnd().split('\n').length).toBe(1)
    expect(err).not.toContain('none@')
  })
})

describe('backup and restore', () => {
  if (onPostgres) {
    test.for(['backup', 'restore'])('%s points to PostgreSQL’s own tools', async (name) => {
      const { code, out, err } = await run(name, join(tmpdir(), 'copy'), ...(name === 'restore' ? ['--force'] : []))
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/pg_dump|pg_restore/)
      expect(err).not.toContain('postgres:')
    })
    return
  }

  test('copy a running server’s database, and put it elsewhere with its journal whole', async () => {
    const copy = join(await emptyFolder(), 'copy.sqlite')
    const backup = await run('backup', copy)
    expect([backup.code, backup.err]).toEqual([0, ''])
    expect(backup.out).toContain(copy)
    const elsewhere = join(await emptyFolder(), 'new')
    const restore = await runAt(elsewhere, 'restore', copy)
    expect([restore.code, restore.err]).toEqual([0, ''])
    expect(restore.out).toMatch(/sen-test: whole\. 3 entries/)
    expect(await readdir(elsewhere)).not.toContainEqual(expect.stringContaining('restoring'))
    const [there, here] = [await runAt(elsewhere, 'verify'), await run('verify')]
    expect(there).toEqual(here)
    const store = await openSqlite(elsewhere)
    await store.check()
    await store.close()
  })

  test('refuse to take the place of what is there', async () => {
    const folder = await emptyFolder()
    const copy = join(folder, 'copy.sqlite')
    await run('backup', copy)
    const again = await run('backup', copy)
    expect([again.code, again.out]).toEqual([1, ''])
    expect(again.err).toContain('is there already')
    const place = await emptyFolder()
    await runAt(place, 'restore', copy)
    const twice = await runAt(place, 'restore', copy)
    expect([twice.code, twice.out]).toEqual([1, ''])
    expect(twice.err).toContain('--force')
  })

  test('refuse while a server holds the folder, with --force too', async () => {
    const copy = join(await emptyFolder(), 'copy.sqlite')
    await run('backup', copy)
    const restore = await run('restore', copy, '--force')
    expect([restore.code, restore.out]).toEqual([1, ''])
    expect(restore.err).toContain('Another Curia server is already running')
    expect((await curia.as('chair')).personId).toBe('person-chair')
    expect((await run('verify')).code).toBe(0)
  })

  test('move the old data aside with --force, whole, commits beside the file included', async () => {
    const copy = join(await emptyFolder(), 'copy.sqlite')
    await run('backup', copy)
    const place = await emptyFolder()
    await writeFile(join(place, 'secret'), 'kept')
    await (await openSqlite(place)).close()
    // Left behind by a process that died: its last commit is only in the file beside the database.
    const file = new Database(databasePath(place))
    file.pragma('wal_autocheckpoint = 0')
    file.exec("insert into deployment values ('old', 'data')")
    const saved = await Promise.all(['', '-wal'].map((end) => readFile(databasePath(place) + end)))
    file.close()
    await Promise.all(['', '-wal'].map((end, n) => writeFile(databasePath(place) + end, saved[n] as Buffer)))

    const restore = await runAt(place, 'restore', copy, '--force')
    expect([restore.code, restore.err]).toEqual([0, ''])
    const aside = /to (.*before-restore-.*)\.$/m.exec(restore.out)?.[1] ?? ''
    const old = new Database(databasePath(aside))
    expect(old.prepare("select value from deployment where name = 'old'").get()).toEqual({ value: 'data' })
    old.close()
    expect((await runAt(place, 'verify')).out).toContain('sen-test: whole. 3 entries')
    expect(await readFile(join(place, 'secret'), 'utf8')).toBe('kept')
  })

  test.for(['this is no database', ''])(
    'refuse a file that is none of Curia’s, and leave the data alone: %j',
    async (words) => {
      const folder = await emptyFolder()
      const copy = join(folder, 'copy')
      await writeFile(copy, words.repeat(1000))
      const place = await emptyFolder()
      await (await openSqlite(place)).close()
      const restore = await runAt(place, 'restore', copy, '--force')
      expect([restore.code, restore.out]).toEqual([1, ''])
      expect(restore.err).toContain('no database of Curia')
      expect((await readdir(place)).filter((name) => name.includes('restor'))).toEqual([])
      await (await openSqlite(place)).close()
    },
  )

  test('say when there is no file, no folder or no database', async () => {
    const folder = await emptyFolder()
    expect((await runAt(join(folder, 'x'), 'restore', join(folder, 'none'))).err).toContain('There is no file')
    expect(existsSync(join(folder, 'x'))).toBe(false)
    expect((await run('backup', join(folder, 'none', 'copy'))).err).toContain('There is no folder')
    expect((await runAt(join(folder, 'x'), 'backup', join(folder, 'copy'))).err).toContain('There is no database')
  })

  test('restore nothing from a backup whose journal is not as it was written', async () => {
    const forged = await emptyFolder()
    const copy = databasePath(forged)
    await run('backup', copy)
    await tamper(forged, "update journal set entry = replace(entry, 'seat-member', 'seat-chair') where seq = 1")
    const place = await emptyFolder()
    const restore = await runAt(place, 'restore', copy)
    expect([restore.code, restore.err]).toEqual([2, ''])
    expect(restore.out).toMatch(/Restored nothing/)
    expect(restore.out).toMatch(/sen-test: entry 1 is bad\./)
    expect(existsSync(databasePath(place))).toBe(false)
  })
})

describe('a journal that somebody changed', () => {
  test('makes verify end with 2 and name the first bad entry', async () => {
    const spoilt = await startCuria()
    const member = await spoilt.as('member')
    for (let n = 0; n < 3; n++) await member.send('assertImpact', 'ch-beds', claim)
    await tamper(spoilt.place, 'delete from journal where seq = 2')
    const plain = await runAt(spoilt.place, 'verify')
    expect([plain.code, plain.err]).toEqual([2, ''])
    expect(plain.out).toContain('sen-test: entry 2 is bad. It is missing: 3 comes next.')
    const json = await runAt(spoilt.place, 'verify', '--senate', 'sen-test', '--json')
    expect(json.code).toBe(2)
    expect(JSON.parse(json.out)).toMatchObject({ senateId: 'sen-test', whole: false, seq: 2 })
    expect((await runAt(spoilt.place, 'verify', '--senate', 'sen-other')).code).toBe(0)
    await spoilt.close()
  })
})
