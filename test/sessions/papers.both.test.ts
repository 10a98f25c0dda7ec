import { once } from 'node:events'
import { request as ask, type IncomingMessage } from 'node:http'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { interests, rulings } from '../../db/members.ts'
import { paperFiles } from '../../db/papers.ts'
import type { InterestId, RulingId } from '../../shared/ids.ts'
import type { Management } from '../../shared/members/actor.ts'
import { isProblem } from '../../shared/protocol.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatOf, testSenate } from '../support/fixture.ts'
import { bookmarksOf } from './bookmarks.ts'
import { wordFile } from './make-zip.ts'

let curia: Curia
let secretary: Member
let member: Member
let reviewer: Member

const start = new Date('2026-03-02T09:00:00.000Z')
const pdf = (words: string) => Buffer.from(`%PDF-1.7\n% ${words}\ntrailer\n<<>>\n%%EOF\n`)
const plan = {
  ...{ title: 'Gate 2', kind: 'meeting', modality: 'inPerson', place: 'Civic building', meetingLink: null },
  ...{ startsAt: '2026-03-18T14:00:00.000Z', endsAt: '2026-03-18T16:00:00.000Z' },
  ...{ chairSeatId: 'seat-chair', template: null },
}
const item = {
  ...{ title: 'A matter', purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
  ...{ allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null },
}

beforeAll(async () => {
  curia = await startCuria({ at: start })
  secretary = await curia.as('secretary')
  member = await curia.as('member')
  reviewer = await curia.as('reviewerLch')
})
afterAll(() => curia.close())

async function done(reply: Promise<{ status: number; body: { result?: { id?: string } } }>): Promise<string> {
  const { status, body } = await reply
  expect([status, status === 200 ? undefined : body]).toEqual([200, undefined])
  return String(body.result?.id)
}
/** A published session with one item. */
async function session(more: object = {}) {
  const sessionId = await done(secretary.send('planSession', testSenate, plan))
  const itemId = await done(secretary.send('addItem', sessionId, { ...item, ...more }))
  await done(secretary.send('publishSession', sessionId, {}))
  return { sessionId, itemId }
}
type Where = Awaited<ReturnType<typeof session>>

async function sendIn({ sessionId, itemId }: Where, content: Buffer, who = secretary, headers: object = {}) {
  const response = await fetch(`${curia.url}/api/sessions/${sessionId}/items/${itemId}/files`, {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(content),
  })
  return { status: response.status, body: (await response.json()) as { id: string; code: string; media: string } }
}
async function issued(where: Where, content: Buffer, more: object = {}) {
  const { id: fileId } = (await sendIn(where, content)).body
  const paperId = await done(secretary.send('issuePaper', where.sessionId, { fileId, title: 'A paper', ...more }))
  return { fileId, paperId }
}
const fetched = (who: Member, { sessionId }: Where, fileId: string) =>
  fetch(`${curia.url}/api/sessions/${sessionId}/papers/${fileId}`, { headers: { cookie: who.cookie } })
const papersOf = async (who: Member, { sessionId }: Where) =>
  (await who.get(`/api/sessions/${sessionId}`)).body.state.papers
async function told(who: Member, { sessionId }: Where) {
  const reply = await (await who.socket()).emitWithAck('follow', { stream: `session:${sessionId}`, version: 0 })
  return isProblem(reply) ? [] : reply.events.map(({ event }) => event.type)
}

describe('a paper', () => {
  test('is sent in, issued, listed, and opened as the file that it was, where it can do no harm', async () => {
    const where = await session()
    const content = wordFile()
    const sent = await sendIn(where, content)
    expect(sent).toMatchObject({ status: 200, body: { media: 'docx' } })
    expect((await fetched(secretary, where, sent.body.id)).status).toBe(404)
    const title = 'The bed plan: "final"\r\nX-Evil: 1 /../<b>'
    await done(secretary.send('issuePaper', where.sessionId, { fileId: sent.body.id, title }))
    const [paper] = await papersOf(member, where)
    expect(paper).toMatchObject({ itemId: where.itemId, restricted: false, withdrawn: null })
    expect(paper.versions).toMatchObject([
      { file: { id: sent.body.id, media: 'docx', size: content.length }, lateReason: null },
    ])
    const response = await fetched(member, where, sent.body.id)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': expect.stringContaining('wordprocessingml'),
      'content-disposition': 'attachment; filename=The-bed-plan-final-X-Evil-1-b.docx',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(response.headers.get('x-evil')).toBe(null)
  })

  test('has versions: the new one counts and the earlier ones stay', async () => {
    const where = await session()
    const first = await issued(where, pdf('one'))
    const same = await sendIn(where, pdf('one'))
    const again = { paperId: first.paperId, fileId: same.body.id }
    expect((await secretary.send('replacePaper', where.sessionId, again)).body.code).toBe('no-change')
    const { id: fileId } = (await sendIn(where, pdf('two'))).body
    await done(secretary.send('replacePaper', where.sessionId, { paperId: first.paperId, fileId }))
    const [paper] = await papersOf(member, where)
    expect(paper.versions.map((version: { file: { id: string } }) => version.file.id)).toEqual([first.fileId, fileId])
    for (const id of [first.fileId, fileId]) expect((await fetched(member, where, id)).status).toBe(200)
  })

  test('says why it is late after the notice day, and not before', async () => {
    const where = await session()
    expect((await papersOf(member, where)).length).toBe(0)
    await issued(where, pdf('in time'), { lateReason: 'No reason is needed' })
    curia.clock.set(new Date('2026-03-12T09:00:00.000Z'))
    const { id: fileId } = (await sendIn(where, pdf('late'))).body
    const late = { fileId, title: 'Late' }
    expect((await secretary.send('issuePaper', where.sessionId, late)).body).toMatchObject({
      ...{ code: 'needs-reason', at: '/lateReason' },
      detail: 'The terms of reference ask for papers 7 days before. Say why this one is late.',
    })
    await done(secretary.send('issuePaper', where.sessionId, { ...late, lateReason: 'Data came on Monday' }))
    expect(
      (await papersOf(member, where)).map(
        (paper: { versions: { lateReason: string }[] }) => paper.versions[0]?.lateReason,
      ),
    ).toEqual([null, 'Data came on Monday'])
    curia.clock.set(start)
  })

  test('that was withdrawn is opened by nobody, and stays on the agenda with the reason', async () => {
    const where = await session()
    const { paperId, fileId } = await issued(where, pdf('wrong one'))
    await done(secretary.send('withdrawPaper', where.sessionId, { paperId, reason: 'The wrong file' }))
    for (const who of [member, secretary]) expect((await fetched(who, where, fileId)).status).toBe(404)
    expect((await papersOf(member, where))[0].withdrawn.reason).toBe('The wrong file')
    const twice = await secretary.send('withdrawPaper', where.sessionId, { paperId, reason: 'Again' })
    expect(twice.body.code).toBe('already-withdrawn')
  })

  test('of a restricted item, or restricted itself, is shown to nobody who may not see that', async () => {
    for (const [ofItem, ofPaper] of [
      [{ confidentiality: 'restricted' }, {}],
      [{}, { restricted: true }],
    ]) {
      const where = await session(ofItem)
      const { fileId } = await issued(where, pdf('between us'), ofPaper)
      expect((await fetched(member, where, fileId)).status).toBe(200)
      expect(await told(member, where)).toContain('paperIssued')
      expect((await fetched(reviewer, where, fileId)).status).toBe(404)
      expect(await papersOf(reviewer, where)).toEqual([])
      expect(await told(reviewer, where)).not.toContain('paperIssued')
    }
  })

  test('of a challenge that somebody has withdrawn from is kept from them on every way', async () => {
    const where = await session({ challengeId: 'ch-beds' })
    const { fileId } = await issued(where, pdf('of the beds'))
    const layMember = await curia.as('layMember')
    expect((await fetched(layMember, where, fileId)).status).toBe(200)
    await ruled('layMember', { targetKind: 'challenge', targetId: 'ch-beds' }, 'noPapersAndWithdraw')
    expect((await fetched(layMember, where, fileId)).status).toBe(404)
    expect(await papersOf(layMember, where)).toEqual([])
    expect(await told(layMember, where)).not.toContain('paperIssued')
    const found = await layMember.get(`/api/senates/${testSenate}/search?q=paper`)
    expect(JSON.stringify(found.body)).not.toContain(fileId)
  })
})

describe('a paper of an item that is about no challenge and has no document', () => {
  type Kind = 'item' | 'session'
  const on = (kind: Kind, { sessionId, itemId }: Where) => ({
    ...{ targetKind: kind, targetId: kind === 'item' ? itemId : sessionId },
  })
  async function reads(who: Member, where: Where, fileId: string) {
    const { state } = (await who.get(`/api/sessions/${where.sessionId}`)).body
    const pack = await fetch(`${curia.url}/api/sessions/${where.sessionId}/pack.pdf`, {
      headers: { cookie: who.cookie },
    })
    const { items } = (await who.get(`/api/senates/${testSenate}/sessions`)).body
    return {
      opens: (await fetched(who, where, fileId)).status === 200,
      isListed: state.papers.length > 0,
      isTold: (await told(who, where)).includes('paperIssued'),
      seesItem: state.agenda.some(({ id }: { id: string }) => id === where.itemId),
      isInPack: bookmarksOf(await PDFDocument.load(await pack.arrayBuffer())).some(([title]) => title === 'A paper'),
      seesItemInList: JSON.stringify(items).includes(where.itemId),
    }
  }
  const everything = { opens: true, isListed: true, isTold: true, seesItem: true, isInPack: true, seesItemInList: true }
  const nothing = {
    ...{ opens: false, isListed: false, isTold: false, seesItem: false, isInPack: false, seesItemInList: false },
  }

  test.each(['item', 'session'] as const)(
    'goes at once when its reader is ruled off it by its %s, on every way, and from nobody else',
    async (kind) => {
      const where = await session()
      const { fileId } = await issued(where, pdf('close to home'))
      const who = await curia.as('layMember')
      expect(await reads(who, where, fileId)).toEqual(everything)
      await ruled('layMember', on(kind, where), 'noPapersAndWithdraw')
      expect(await reads(who, where, fileId)).toEqual(nothing)
      expect(await reads(member, where, fileId)).toEqual(everything)
    },
  )

  test.each(['item', 'session'] as const)(
    'goes from whoever withdraws by its %s when the item goes live, and no sooner',
    async (kind) => {
      const where = await session()
      const { fileId } = await issued(where, pdf('close to home'))
      const [who, chair] = [await curia.as('layMember'), await curia.as('chair')]
      await ruled('layMember', on(kind, where), 'withdraw')
      expect(await reads(who, where, fileId)).toEqual(everything)
      await done(chair.send('openSession', where.sessionId, { epoch: 1 }))
      await done(chair.send('startItem', where.sessionId, { epoch: 1, itemId: where.itemId, concludeCurrent: false }))
      expect(await reads(who, where, fileId)).toEqual(nothing)
      expect(await reads(member, where, fileId)).toEqual(everything)
    },
  )

  test.each(['speakNotDecide', 'staySilent'] as const)('stays with who is ruled to %s', async (management) => {
    const where = await session()
    const { fileId } = await issued(where, pdf('close to home'))
    for (const kind of ['item', 'session'] as const) await ruled('layMember', on(kind, where), management)
    expect(await reads(await curia.as('layMember'), where, fileId)).toEqual(everything)
  })

  test('is not told to them when it is replaced or taken back either', async () => {
    const where = await session()
    const { paperId } = await issued(where, pdf('close to home'))
    const who = await curia.as('layMember')
    await ruled('layMember', on('item', where), 'noPapersAndWithdraw')
    const socket = await who.socket()
    const heard: string[] = []
    socket.on('events', ({ events }) => void heard.push(...events.map(({ event }) => event.type)))
    const { version } = (await who.get(`/api/sessions/${where.sessionId}`)).body
    await socket.emitWithAck('follow', { stream: `session:${where.sessionId}`, version })
    const { id: fileId } = (await sendIn(where, pdf('closer'))).body
    await done(secretary.send('replacePaper', where.sessionId, { paperId, fileId }))
    await done(secretary.send('editItem', where.sessionId, { itemId: where.itemId, title: 'Close to home' }))
    await done(secretary.send('withdrawPaper', where.sessionId, { paperId, reason: 'The wrong file' }))
    await expect.poll(() => heard).toEqual(['withheld', 'withheld', 'withheld'])
  })
})

describe('sending a file in', () => {
  test('is for those who plan sessions, signed in, from our own pages', async () => {
    const where = await session()
    expect((await sendIn(where, pdf('x'), member)).body.code).toBe('forbidden')
    expect((await sendIn(where, pdf('x'), await curia.as('outsider'))).status).toBe(404)
    expect((await sendIn(where, pdf('x'), { ...member, cookie: '' })).status).toBe(401)
    expect((await sendIn(where, pdf('x'), secretary, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await sendIn(where, pdf('x'), secretary, { 'content-type': 'text/plain' })).body.code).toBe('malformed')
    expect((await sendIn({ ...where, itemId: 'item-nowhere' }, pdf('x'))).status).toBe(404)
  })

  test('is refused when the file is not what a paper can be', async () => {
    const where = await session()
    expect((await sendIn(where, Buffer.from('<script>'))).body.code).toBe('wrong-file')
    expect((await sendIn(where, Buffer.alloc(0))).body.code).toBe('wrong-file')
    expect((await sendIn(where, wordFile({ name: 'word/vbaProject.bin', content: 'x' }))).body.code).toBe('wrong-file')
  })

  test('is refused above 25 MB, whether or not it says how long it is', async () => {
    const where = await session()
    const path = `/api/sessions/${where.sessionId}/items/${where.itemId}/files`
    const headers = { cookie: secretary.cookie, 'content-type': 'application/octet-stream' }
    const code = (more: object, write: (sending: ReturnType<typeof ask>) => void) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sending = ask(curia.url + path, { method: 'POST', headers: { ...headers, ...more } }, (response) => {
          response.resume()
          resolve(response.statusCode)
          sending.destroy()
        })
        sending.on('error', reject)
        write(sending)
      })
    expect(await code({ 'content-length': 26 * 1024 * 1024 + 1 }, (sending) => sending.flushHeaders())).toBe(413)
    const chunk = Buffer.alloc(1024 * 1024)
    expect(
      await code({ 'transfer-encoding': 'chunked' }, (sending) => {
        for (let n = 0; n < 26; n++) sending.write(chunk)
      }),
    ).toBe(413)
  })

  test('holds no place when its connection breaks before anybody reads it', async () => {
    const where = await session()
    const chair = await curia.as('chair')
    const path = `/api/sessions/${where.sessionId}/items/${where.itemId}/files`
    const headers = { cookie: chair.cookie, 'content-type': 'application/octet-stream', 'content-length': 9 }
    const { signedIn } = curia.app.accounts
    for (let n = 0; n < 4; n++) {
      const answered = Promise.withResolvers<void>()
      const arrived = once(curia.app.http, 'request') as Promise<[IncomingMessage]>
      const asking = vi.spyOn(curia.app.accounts, 'signedIn').mockImplementation(async (given) => {
        const who = await signedIn(given)
        await answered.promise
        return who
      })
      const sending = ask(curia.url + path, { method: 'POST', headers })
      sending.on('error', () => undefined).flushHeaders()
      const [request] = await arrived
      const broken = new Promise((resolve) => request.once('close', resolve))
      sending.destroy()
      await broken
      answered.resolve()
      await expect.poll(() => asking.mock.settledResults[0]?.type).toBe('fulfilled')
      asking.mockRestore()
    }
    expect((await sendIn(where, pdf('whole'), chair)).status).toBe(200)
  })

  test('gives a file that its sender alone makes a paper of, once, in that session', async () => {
    const [where, other] = [await session(), await session()]
    const { id: fileId } = (await sendIn(where, pdf('mine'))).body
    const chair = await curia.as('chair')
    const paper = { fileId, title: 'Mine' }
    expect((await chair.send('issuePaper', where.sessionId, paper)).body.code).toBe('file-unknown')
    expect((await secretary.send('issuePaper', other.sessionId, paper)).body.code).toBe('file-unknown')
    await done(secretary.send('issuePaper', where.sessionId, paper))
    expect((await secretary.send('issuePaper', where.sessionId, paper)).body.code).toBe('already-issued')
  })

  test('keeps a file that became no paper for a day, and every other one for good', async () => {
    const where = await session()
    const kept = await issued(where, pdf('kept'))
    const { id: forgotten } = (await sendIn(where, pdf('forgotten'))).body
    curia.clock.advance(25 * 3_600_000)
    await sendIn(where, pdf('the next'))
    const ids = (await curia.store.db.select({ id: paperFiles.id }).from(paperFiles)).map(({ id }) => String(id))
    expect([ids.includes(kept.fileId), ids.includes(forgotten)]).toEqual([true, false])
    curia.clock.set(start)
  })
})

/** A ruling as the register writes it. */
async function ruled(
  key: string,
  target: Pick<typeof rulings.$inferInsert, 'targetKind' | 'targetId'>,
  management: Management,
): Promise<void> {
  const at = curia.clock.now()
  const by = { management, ruledBy: seatOf('chair'), ruledAt: at }
  const interestId = `int-${crypto.randomUUID()}` as InterestId
  await curia.store.commit((db) => [
    db.insert(interests).values({
      ...by,
      ...{ id: interestId, senateId: testSenate, seatId: seatOf(key), nilReturn: false, scope: 'standing' },
      ...{ relatedOrganisationIds: [], declaredAt: at, fromDay: '2026-01-01', publish: true },
    }),
    db.insert(rulings).values({
      ...by,
      ...{ id: `ruling-${interestId}` as RulingId, senateId: testSenate, interestId, seatId: seatOf(key) },
      ...target,
    }),
  ])
  await curia.app.access.changed([seatOf(key)])
}
