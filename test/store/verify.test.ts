import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isPostgres } from '../../db/columns.ts'
import { organisations } from '../../db/members.ts'
import { append, noEntry, type SealedEntry, seal, sha256 } from '../../server/journal.ts'
import { verifyAll, verifySenate } from '../../server/verify.ts'
import { canonical } from '../../shared/canonical.ts'
import type { Drafted } from '../../shared/command.ts'
import type { OrganisationId, SeatId, SenateId } from '../../shared/ids.ts'
import type { Stream } from '../../shared/protocol.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

const ours = 'sen-ours' as SenateId
const theirs = 'sen-theirs' as SenateId
/** More than two of the pages that the walk reads. */
const length = 430
const streams: Stream[] = ['challenge:a', 'organisation:b', 'impact:c', 'session:d', 'decision:e']

let own: OwnDatabase
beforeAll(async () => {
  own = await openOwn()
  // What whoever has the database can do to be left alone by it.
  if (isPostgres) return own.direct.run('alter table journal disable trigger user')
  for (const name of ['update', 'delete', 'replace']) await own.direct.run(`drop trigger journal_no_${name}`)
})
beforeEach(async () => {
  for (const table of ['journal', 'journal_heads', 'private_texts', 'organisations']) await run(`delete from ${table}`)
  await run('create unique index if not exists journal_senate_seq on journal (senate_id, seq)')
  await run('create unique index if not exists journal_stream_version on journal (stream, version)')
  await own.store.commit((db) => [...append(db, ours, sealedOf.ours), ...append(db, theirs, sealedOf.theirs)])
})
afterAll(() => own.close())

/** A senate's journal, sealed as the change path seals it; each tenth entry has a private text. */
function sealed(senateId: SenateId, entries: number, over: Stream[]): SealedEntry[] {
  const drafted = Array.from({ length: entries }, (_, n): Drafted => {
    const stream = over[(n * 7) % over.length] as Stream
    const event = { type: 'somethingHappened', text: `entry ${n + 1} “é” 🩺`, half: n / 2 }
    return n % 10 === 9 ? { stream, event, privately: { reason: `because of ${n + 1}` } } : { stream, event }
  })
  const at = new Date('2026-03-02T09:00:00.123Z')
  return seal(drafted, { head: noEntry, versions: new Map(), senateId, at, by: 'seat-a' as SeatId })
}

const sealedOf = { ours: sealed(ours, length, streams), theirs: sealed(theirs, 12, ['impact:x', 'impact:y']) }

interface Row {
  seq: number
  stream: Stream
  version: number
  entry: string
  hash: string
}
const run = (sql: string, ...params: unknown[]) => own.direct.run(sql, ...params)
const at = (seq: number) => `senate_id = 'sen-ours' and seq = ${seq}`
async function read(seq: number): Promise<Row> {
  const [row] = await own.direct.rows(`select * from journal where ${at(seq)}`)
  return { ...(row as unknown as Row), seq: Number(row?.seq), version: Number(row?.version) }
}

/** Writes another text into an entry, with the hash that belongs to it. */
async function rewrite(seq: number, change: object): Promise<string> {
  const text = canonical({ ...JSON.parse((await read(seq)).entry), ...change })
  await run(`update journal set entry = ?, hash = ? where ${at(seq)}`, text, sha256(text))
  return sha256(text)
}

/** Links all entries from one on to what stands before them now, and moves the head: a careful forger's work. */
async function relink(from: number, upTo: number): Promise<void> {
  let prev = from === 1 ? noEntry.hash : (await read(from - 1)).hash
  for (let seq = from; seq <= upTo; seq++) prev = await rewrite(seq, { prev })
  await run(`update journal_heads set seq = ?, hash = ? where senate_id = 'sen-ours'`, upTo, prev)
}

async function expectBad(seq: number, problem: RegExp): Promise<void> {
  const verdict = await verifySenate(own.store.db, ours)
  expect(verdict).toMatchObject({ senateId: ours, whole: false, problem: expect.stringMatching(problem) })
  expect(verdict).toHaveProperty('seq', seq)
  expect(await verifySenate(own.store.db, theirs)).toMatchObject({ whole: true })
}

test('a journal as it was written is whole', async () => {
  const { hash } = await read(length)
  expect(await verifyAll(own.store.db)).toEqual([
    { senateId: ours, whole: true, entries: length, hash },
    { senateId: theirs, whole: true, entries: 12, hash: expect.any(String) },
  ])
})

test('an entry that is added while the walk goes on belongs to it', async () => {
  const verifying = verifySenate(own.store.db, ours)
  const last = await read(length)
  const head = { seq: length, hash: last.hash }
  const stream = 'action:new' as Stream
  const added = seal([{ stream, event: { type: 'late' } }], {
    ...{ head, versions: new Map(), senateId: ours, at: new Date(), by: 'seat-a' as SeatId },
  })
  await own.store.commit((db) => append(db, ours, added))
  expect(await verifying).toMatchObject({ whole: true })
  expect(await verifySenate(own.store.db, ours)).toMatchObject({ whole: true, entries: length + 1 })
})

// The first, one in the middle, both sides of a page's end, the last.
const places = [1, 57, 200, 201, length]

describe.for(places)('entry %i', (seq) => {
  test('is named when a letter of its text was edited', async () => {
    await run(`update journal set entry = replace(entry, 'entry', 'Entry') where ${at(seq)}`)
    await expectBad(seq, /not the one that its hash was taken over/)
  })

  test('is named when its text and its hash were edited', async () => {
    await rewrite(seq, { actor: 'seat-other' })
    await run(`update journal set "by" = 'seat-other' where ${at(seq)}`)
    await (seq === length ? expectBad(seq, /the head names another hash/) : expectBad(seq + 1, /does not follow/))
  })

  test('is named when it was removed', async () => {
    await run(`delete from journal where ${at(seq)}`)
    await expectBad(seq, /missing/)
  })

  test.for([
    ['stream', 'impact:elsewhere'],
    ['version', 900],
    ['type', 'somethingElse'],
    ['at', isPostgres ? new Date(0) : 0],
    ['"by"', 'seat-other'],
  ] as const)('is named when its column %s was changed', async ([column, value]) => {
    await run(`update journal set ${column} = ? where ${at(seq)}`, value)
    await expectBad(seq, new RegExp(`columns say something else than its text: .*${column.replaceAll('"', '')}`))
  })

  test('is named when it was moved to another senate', async () => {
    await run(`update journal set senate_id = 'sen-third' where ${at(seq)}`)
    await expectBad(seq, /missing/)
    const verdicts = await verifyAll(own.store.db)
    expect(verdicts.find(({ senateId }) => senateId === 'sen-third')).toMatchObject({ whole: false })
  })
})

describe('two entries that were swapped', () => {
  test.for(['entry, hash', 'seq', 'stream', 'version'])('in %s are found at the first of them', async (what) => {
    const [a, b] = [await read(57), await read(58)]
    if (what === 'entry, hash') {
      await run(`update journal set entry = ?, hash = ? where ${at(57)}`, b.entry, b.hash)
      await run(`update journal set entry = ?, hash = ? where ${at(58)}`, a.entry, a.hash)
    } else if (what === 'seq') {
      await run(`update journal set seq = 9999 where ${at(57)}`)
      await run(`update journal set seq = 57 where ${at(58)}`)
      await run(`update journal set seq = 58 where ${at(9999)}`)
    } else {
      await run(`update journal set stream = 'impact:moving' where ${at(57)}`)
      await run(`update journal set stream = ?, version = ? where ${at(58)}`, a.stream, a.version)
      await run(`update journal set stream = ?, version = ? where ${at(57)}`, b.stream, b.version)
    }
    await expectBad(57, /follow|columns/)
  })

  test('are found also when all that follows was linked anew', async () => {
    const [a, b] = [await read(57), await read(58)]
    const place = ({ seq }: Row) => ({ seq })
    await run(`update journal set entry = ? where ${at(57)}`, canonical({ ...JSON.parse(b.entry), ...place(a) }))
    await run(`update journal set entry = ? where ${at(58)}`, canonical({ ...JSON.parse(a.entry), ...place(b) }))
    await relink(57, length)
    await expectBad(57, /columns say something else than its text: stream/)
  })
})

describe('an entry that was moved in text and column, with all that follows linked anew, is found', () => {
  async function move(seq: number, stream: Stream, version: number): Promise<void> {
    await rewrite(seq, { stream, version })
    await run(`update journal set stream = ?, version = ? where ${at(seq)}`, stream, version)
    await relink(seq, length)
  }
  const second = 6

  test('by the gap that it leaves in its old stream', async () => {
    const { stream } = await read(second)
    await move(second, 'impact:fresh', 1)
    const [next] = await own.direct.rows(
      `select min(seq) as seq from journal where stream = ? and seq > ${second}`,
      stream,
    )
    await expectBad(Number(next?.seq), /gap/)
  })

  test('by the gap before it in its new stream', async () => {
    await move(length, 'impact:fresh', 7)
    await expectBad(length, /gap/)
  })

  test('by a version that is no place', async () => {
    await move(length, 'impact:fresh', 0)
    await expectBad(length, /no place/)
  })

  test('by the order of its new stream', async () => {
    const { stream, version } = await read(length)
    await run(`update journal set version = version + 1000 where ${at(length)}`)
    await move(second, stream, version)
    await expectBad(second, /out of order|gap/)
  })

  test('in the stream of another senate', async () => {
    await move(length, 'impact:x', 7)
    await expectBad(length, /another senate/)
  })

  test('beside the entry whose place it claims', async () => {
    await run('drop index journal_stream_version')
    const { stream, version } = await read(11)
    await move(length, stream, version)
    await expectBad(11, /same place/)
  })
})

describe('the end of the journal', () => {
  test('cut off is found by the head', async () => {
    await run(`delete from journal where senate_id = 'sen-ours' and seq > 400`)
    await expectBad(401, /ends at 400, its head says 430/)
  })

  test('cut off together with its head is found by a row that has changed more often than the journal says', async () => {
    const stream = 'organisation:b'
    const [{ n } = { n: 0 }] = await own.direct.rows('select max(version) as n from journal where stream = ?', stream)
    await own.store.commit((db) => [db.insert(organisations).values(organisation(Number(n)))])
    expect(await verifySenate(own.store.db, ours)).toMatchObject({ whole: true })
    await run(`delete from journal where senate_id = 'sen-ours' and seq > 400`)
    await run(`update journal_heads set seq = 400, hash = ? where senate_id = 'sen-ours'`, (await read(400)).hash)
    await expectBad(401, /organisation:b is at version 86/)
  })

  test('with an edited head is found, whether number or hash', async () => {
    await run(`update journal_heads set hash = ? where senate_id = 'sen-ours'`, '0'.repeat(64))
    await expectBad(length, /head names another hash/)
    await run(`update journal_heads set seq = 431 where senate_id = 'sen-ours'`)
    await expectBad(431, /its head says 431/)
    await run(`update journal_heads set seq = 429 where senate_id = 'sen-ours'`)
    await expectBad(length, /past the head/)
    await run(`delete from journal_heads where senate_id = 'sen-ours'`)
    await expectBad(1, /past the head/)
  })

  test('emptied is found by the head', async () => {
    await run(`delete from journal where senate_id = 'sen-ours'`)
    await expectBad(1, /ends at 0/)
    expect((await verifyAll(own.store.db)).map((verdict) => [verdict.senateId, verdict.whole])).toContainEqual([
      ours,
      false,
    ])
  })
})

describe('an entry that was put in', () => {
  async function insert(seq: number, prev: string): Promise<string> {
    const stream = 'impact:forged'
    const body = { text: 'we agreed' }
    const when = '2026-03-02T09:00:00.123Z'
    const entry = canonical({
      ...{ v: 1, senate: ours, seq, prev, stream, version: 1, type: 'agreed', at: when, actor: 'seat-a', body },
    })
    await run(
      `insert into journal (senate_id, seq, stream, version, type, at, "by", entry, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[
        ours,
        seq,
        stream,
        1,
        'agreed',
        isPostgres ? new Date(when) : Date.parse(when),
        'seat-a',
        entry,
        sha256(entry),
      ],
    )
    return sha256(entry)
  }

  test('at the end is found by the head', async () => {
    await insert(length + 1, (await read(length)).hash)
    await expectBad(length + 1, /past the head/)
  })

  test('between others is found where the next one does not follow', async () => {
    await run(`update journal set seq = seq + 5000 where senate_id = 'sen-ours' and seq > 300`)
    await run(`update journal set seq = seq - 4999 where senate_id = 'sen-ours' and seq > 300`)
    await insert(301, (await read(300)).hash)
    await expectBad(302, /does not follow/)
  })

  test('under a number that is taken is found', async () => {
    await run('drop index journal_senate_seq')
    await insert(300, (await read(299)).hash)
    const verdict = await verifySenate(own.store.db, ours)
    expect(verdict).toMatchObject({ whole: false })
    expect(verdict).toHaveProperty(
      'seq',
      expect.toSatisfy((seq: number) => seq === 300 || seq === 301),
    )
  })
})

describe('a text that is no entry', () => {
  test.for<[string, (text: string) => string]>([
    ['with spaces', (text) => text.replace(',"at"', ', "at"')],
    ['with its keys in another order', (text) => text.replace(/^\{("actor":"seat-a"),(.*)\}$/, '{$2,$1}')],
    ['with a key twice', (text) => text.replace('"v":1', '"v":2,"v":1')],
    ['with a field more', (text) => text.replace('"v":1', '"v":1,"why":null')],
    ['with a field less', (text) => text.replace('"v":1,', '')],
    ['with a number written otherwise', (text) => text.replace('"v":1', '"v":1.0')],
    ['that is no JSON', () => '{"v":1'],
    ['that is empty', () => ''],
    ['that is null', () => 'null'],
    ['of another format', (text) => text.replace('"v":1', '"v":2')],
  ])('%s is found, although its hash was taken anew', async ([, change]) => {
    const { entry } = await read(57)
    const changed = change(entry)
    expect(changed).not.toBe(entry)
    await run(`update journal set entry = ?, hash = ? where ${at(57)}`, changed, sha256(changed))
    await expectBad(57, /canonical|format/)
  })
})

describe('a private text', () => {
  const committed = async (seq: number) => {
    const { body } = JSON.parse((await read(seq)).entry)
    return String(body.sealed.reason.textId)
  }

  test('that was changed no longer matches its commitment', async () => {
    await run('update private_texts set text = ? where id = ?', 'because of something else', await committed(210))
    await expectBad(210, /has been changed/)
  })

  test('whose salt was changed is found', async () => {
    await run('update private_texts set salt = ? where id = ?', Buffer.alloc(32), await committed(210))
    await expectBad(210, /has been changed/)
  })

  test('that was swapped with another is found', async () => {
    const [a, b] = [await committed(10), await committed(20)]
    await run(`update private_texts set text = (select text from private_texts where id = '${b}') where id = ?`, a)
    await expectBad(10, /has been changed/)
  })

  test('that was erased is fine', async () => {
    await run('update private_texts set text = null, salt = null where id = ?', await committed(210))
    expect(await verifySenate(own.store.db, ours)).toMatchObject({ whole: true })
  })

  test('that was erased but for its salt, or removed, or given to another senate, is found', async () => {
    await run('update private_texts set text = null where id = ?', await committed(30))
    await expectBad(30, /half erased/)
    await run('delete from private_texts where id = ?', await committed(20))
    await expectBad(20, /removed/)
    await run(`update private_texts set senate_id = 'sen-theirs' where id = ?`, await committed(10))
    await expectBad(10, /another senate/)
  })

  test('is named only when no earlier entry is at fault', async () => {
    await run('delete from private_texts where id = ?', await committed(20))
    await run(`update journal set type = 'other' where ${at(19)}`)
    await expectBad(19, /columns/)
  })
})

function organisation(version: number) {
  return {
    id: 'b' as OrganisationId,
    senateId: ours,
    code: 'B',
    name: 'B',
    colour: '#222222',
    type: 'acuteTrust' as const,
    legalBody: true,
    version,
  }
}
