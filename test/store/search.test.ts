import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { found, holdsWords, indexed, type SearchEntry } from '../../db/search.ts'
import { searchEntries } from '../../db/search-entries.ts'
import { can, type Resource } from '../../shared/can.ts'
import type { ChallengeId, DocumentId, SeatId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type Role, roles } from '../../shared/members/roles.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

const here = 'sen-test' as SenateId
const beds = 'ch-beds' as ChallengeId
const record = 'ch-record' as ChallengeId
const seat = 'seat-me' as SeatId

function entry(subjectId: string, words: Partial<SearchEntry>): SearchEntry {
  return {
    senateId: here,
    kind: 'document',
    subjectId,
    challengeId: null,
    documentId: null,
    restricted: false,
    assignedSeatIds: [],
    draft: false,
    title: subjectId,
    body: '',
    at: new Date('2026-03-02T09:00:00Z'),
    ...words,
  }
}

const texts: Record<string, string> = {
  beds: 'Closing 28 beds on the older people’s wards moves delayed discharges to the community trust.',
  record: 'One shared care record for health/care teams, at https://record.example.org/leeds or records@example.org.',
  carers: 'Unpaid carers were not asked. Caring for a carer is co-production, not consultation.',
  french: 'The café in St James’s keeps a naïve façade; Zoë and Siân meet there.',
  figures: 'From 1,368 to 8.5 and -12.75 by 2026-03-29, see LDS-014, TST-C1 and 3rd-party rev2.',
  stops: 'To be or not to be, that is the question for the who and the what.',
  greek: 'Ελληνικά и русский 漢字 words',
  joined: 'primary/community/acute,and;so(on)[here]{there}<tag>&amp;under_score@home#tag*star^caret',
}

const actor = (role: Role, more: Partial<SeatActor> = {}): SeatActor => ({
  kind: 'seat',
  personId: 'person-me' as SeatActor['personId'],
  senateId: here,
  seatId: seat,
  role,
  votes: true,
  organisationId: null,
  answersFor: [],
  conflicts: [],
  excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  epoch: 1,
  ...more,
})

let own: OwnDatabase
beforeAll(async () => {
  own = await openOwn()
  const entries = Object.entries(texts).map(([id, body]) => entry(id, { body }))
  await own.store.commit((db) => entries.map((each) => indexed(db, each)))
})
afterAll(() => own.close())

const ask = async (words: string, who = actor('chair')) =>
  (await found(own.store.db, who, { words, offset: 0, limit: 100 })).map((result) => result.subjectId).sort()

describe('the same words find the same things in either database', () => {
  test.for<[string, string[]]>([
    ['beds', ['beds']],
    ['bed', ['beds']],
    ['BEDS Wards', ['beds']],
    ['wards discharge', ['beds']],
    ['delayed dischar', ['beds']],
    ['discharging', ['beds']],
    ['beds nowhere', []],
    ['older people’s', ['beds']],
    ['people', ['beds']],
    ['older peoples', ['beds']],
    ['28', ['beds']],
    ['2', ['beds', 'figures']],
    ['health', ['record']],
    ['care teams', ['record']],
    ['health/care', ['record']],
    ['example', ['record']],
    ['record.example.org', ['record']],
    ['https://record.example.org/leeds', ['record']],
    ['records@example.org', ['record']],
    ['leeds', ['record']],
    ['carers', ['carers']],
    ['caring', ['carers', 'joined', 'record']],
    ['co-production', ['carers']],
    ['production', ['carers']],
    ['cafe', ['french']],
    ['café', ['french']],
    ['cafe\u0301', ['french']],
    ['naive facade zoe sian', ['french']],
    ['LDS-014', ['figures']],
    ['lds', ['figures']],
    ['tst-c1', ['figures']],
    ['C1', ['figures']],
    ['1,368', ['figures']],
    ['368', ['figures']],
    ['8.5', ['figures']],
    ['12', ['figures']],
    ['2026-03-29', ['figures']],
    ['03', ['figures']],
    ['rev2', ['figures']],
    ['rev', ['figures']],
    ['to be or not to be', ['stops']],
    ['that is the question', ['stops']],
    ['the beds', ['beds']],
    ['be', ['beds', 'stops']],
    ['Ελληνικά', ['greek']],
    ['ΕΛΛΗΝΙΚΆ', ['greek']],
    ['русск', ['greek']],
    ['漢字', ['greek']],
    ['community', ['beds', 'joined']],
    ['acute', ['joined']],
    ['score', ['joined']],
    ['under_score', ['joined']],
    ['tag', ['joined']],
    ['amp home star caret', ['joined']],
    ['', []],
    ['  \t\n', []],
    ['…—!?', []],
  ])('%s', async ([words, subjects]) => {
    expect(await ask(words)).toEqual(subjects)
  })
})

describe('what looks like an operator or an attack only separates words', () => {
  test.for<[string, string[]]>([
    ['" OR *', ['record', 'stops']],
    ['beds" OR "carers', []],
    ['beds OR carers', []],
    ['beds AND carers', []],
    ['NOT carers', ['carers']],
    ['NOT beds', []],
    ['NEAR(', []],
    ['NEAR(beds wards, 5)', []],
    ['title:beds', []],
    ['{title body}: beds', []],
    ['^beds', ['beds']],
    ['beds*', ['beds']],
    ['-beds', ['beds']],
    ["'; drop table search_entries; --", []],
    ["beds'); delete from journal; --", []],
    ['beds & !wards | (care <-> record):*', []],
    ['beds & wards:*B', ['beds']],
    ["\\'beds\\'", ['beds']],
    ['beds\u0000wards', ['beds']],
    ['\ud800beds\udfff', ['beds']],
    ['%_', []],
    ['beds '.repeat(2000), ['beds']],
    ['b'.repeat(10_000), []],
    [`${'b'.repeat(10_000)} beds`, []],
    ['"*:&|!()<>'.repeat(1000), []],
    ['漢'.repeat(10_000), []],
    ['a '.repeat(5000), ['carers', 'french']],
  ])('%s', async ([words, subjects]) => {
    expect(await ask(words)).toEqual(subjects)
    expect((await own.store.db.select().from(searchEntries)).length).toBe(Object.keys(texts).length)
  })
})

describe('an entry', () => {
  test('that changes is found by what it says now, and no longer by what it said', async () => {
    const write = (body: string) => own.store.commit((db) => [indexed(db, entry('moving', { body }))])
    await write('the badger set')
    expect(await ask('badger')).toEqual(['moving'])
    await write('the otter holt')
    expect([await ask('badger'), await ask('otter')]).toEqual([[], ['moving']])
    await own.store.commit((db) => [db.delete(searchEntries)])
    expect(await ask('otter')).toEqual([])
    const all = Object.entries(texts).map(([id, body]) => entry(id, { body }))
    await own.store.commit((db) => all.map((each) => indexed(db, each)))
  })

  test('comes first when its title holds the words, and its excerpt marks them', async () => {
    await own.store.commit((db) => [
      indexed(
        db,
        entry('in-body', { kind: 'impact', title: 'Something else', body: `${'word '.repeat(40)}heron here` }),
      ),
      indexed(db, entry('in-title', { kind: 'impact', title: 'The heron', body: 'A bird by the beck' })),
    ])
    const results = await found(own.store.db, actor('chair'), { words: 'herons', offset: 0, limit: 10 })
    expect(results.map((result) => result.subjectId)).toEqual(['in-title', 'in-body'])
    expect(results[1]?.excerpt).toContain('\u0002heron\u0003')
    expect(results[1]?.excerpt.length).toBeLessThan(300)
  })

  test('pages without gaps or repetitions, one further result telling that there are more', async () => {
    const many = Array.from({ length: 25 }, (_, n) => entry(`many-${n}`, { kind: 'decision', body: 'kingfisher' }))
    await own.store.commit((db) => many.map((each) => indexed(db, each)))
    const pages: string[] = []
    for (let offset = 0; ; offset += 10) {
      const page = await found(own.store.db, actor('chair'), { words: 'kingfisher', offset, limit: 10 })
      pages.push(...page.slice(0, 10).map((result) => result.subjectId))
      if (page.length <= 10) break
    }
    expect(pages.length).toBe(25)
    expect(new Set(pages)).toEqual(new Set(many.map((each) => each.subjectId)))
  })

  test('is kept by a list that filters by words, however many there are', async () => {
    const many = Array.from({ length: 700 }, (_, n) => entry(`crowd-${n}`, { kind: 'decision', body: 'starling' }))
    const other = entry('lone', { kind: 'impact', body: 'starling' })
    await own.store.commit((db) => [...many, other].map((each) => indexed(db, each)))
    const listed = (kind: SearchEntry['kind'], words: string, who = actor('chair')) =>
      own.store.db
        .select({ id: searchEntries.subjectId })
        .from(searchEntries)
        .where(holdsWords(own.store.db, who, { kind, id: searchEntries.subjectId, words }))
    expect(new Set((await listed('decision', 'starlings')).map(({ id }) => id))).toEqual(
      new Set(many.map((each) => each.subjectId)),
    )
    expect(await listed('impact', 'starl')).toEqual([{ id: 'lone' }])
    expect(await listed('challenge', 'starling')).toEqual([])
    expect(await listed('decision', '…!')).toEqual([])
    expect(await listed('decision', 'starling', actor('chair', { senateId: 'sen-other' as SenateId }))).toEqual([])
  })

  test('of any length is kept and found by its beginning', async () => {
    const unique = Array.from({ length: 150_000 }, (_, n) => `w${n.toString(36)}`).join(' ')
    await own.store.commit((db) => [
      indexed(db, entry('long', { kind: 'challenge', title: 'Long', body: `wagtail ${unique}` })),
      indexed(db, entry('wide', { kind: 'challenge', title: 'Wide', body: `dipper ${'漢字学'.repeat(500_000)}` })),
      indexed(db, entry('wide-words', { kind: 'challenge', title: 'Wide', body: `plover ${wideWords()}` })),
    ])
    expect(await ask('wagtail')).toEqual(['long'])
    expect(await ask('dipper')).toEqual(['wide'])
    expect(await ask('plover')).toEqual(['wide-words'])
  })
})

/** As many different words as fit, of letters that take the most bytes. */
function wideWords(): string {
  const letters = Array.from({ length: 700 }, (_, n) => String.fromCodePoint(0x4e00 + n))
  return letters.flatMap((a) => letters.map((b) => a + b)).join(' ')
}

describe('search leaves out what can would refuse', () => {
  const resources: {
    id: string
    entry: Partial<SearchEntry>
    resource: Partial<Resource>
    action: SearchEntry['kind']
  }[] = []
  for (const kind of ['challenge', 'document', 'decision', 'impact'] as const)
    for (const senateId of [here, 'sen-other' as SenateId])
      for (const challengeId of [null, beds, record])
        for (const restricted of kind === 'document' ? [false, true] : [false])
          for (const assigned of restricted ? [false, true] : [false])
            for (const draft of kind === 'decision' ? [false, true] : [false]) {
              const id = `r-${resources.length}`
              const documentId = kind === 'document' ? (id as DocumentId) : null
              const assignedSeatIds = assigned ? [seat] : ['seat-else' as SeatId, 'seat-m' as SeatId]
              const facts = { senateId, challengeId, documentId, restricted, assignedSeatIds, draft }
              resources.push({ id, action: kind, resource: facts, entry: { ...facts, kind, body: 'lapwing' } })
            }

  beforeAll(async () => {
    await own.store.commit((db) => resources.map(({ id, entry: facts }) => indexed(db, entry(id, facts))))
  })

  const excluded = [
    { challengeIds: [], documentIds: [] },
    { challengeIds: [beds], documentIds: [] },
    { challengeIds: [beds, record], documentIds: [] },
    { challengeIds: [], documentIds: ['r-14', 'r-16'] as DocumentId[] },
    { challengeIds: [record], documentIds: ['r-13'] as DocumentId[] },
  ]
  test.for(roles.flatMap((role) => excluded.map((each, n) => [role, n, each] as const)))(
    'for the role %s, exclusions %i',
    async ([role, , excludedFrom]) => {
      const who = actor(role, { excludedFrom: { ...excludedFrom, itemIds: [] } })
      const wanted = resources
        .filter(({ action, resource }) => can(who, `${action}.read`, resource as Resource))
        .map(({ id }) => id)
      expect(await ask('lapwing', who)).toEqual(wanted.sort())
    },
  )

  test('and the cases above are refused and allowed by it', () => {
    const some = resources.map(({ action, resource }) => can(actor('observer'), `${action}.read`, resource as Resource))
    expect(new Set(some)).toEqual(new Set([true, false]))
    expect(resources.filter(({ action, resource }) => action === 'document' && resource.restricted).length).toBe(12)
  })
})
