import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journal, privateTexts } from '../../db/journal.ts'
import { sessions } from '../../db/sessions.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { MinutesAnswer } from '../../shared/sessions/minutes-answers.ts'
import { openDocx, openPdf } from '../documents/read-export.ts'
import { inSync, join } from '../documents/stock-client.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let [chair, vice, secretary, member, lay, observer]: Member[] = []
let earlier: SessionId
let later: SessionId
let [laterItem, openPart, restrictedPart]: string[] = []

const as = (who: Member | undefined): Member => {
  if (!who) throw new Error('Nobody has come yet.')
  return who
}
const send = async (who: Member | undefined, type: string, body: object = {}, target: string = earlier) =>
  as(who).send(type, target, body)
const code = async (...asked: Parameters<typeof send>) => (await send(...asked)).body.code
async function done(...asked: Parameters<typeof send>) {
  const reply = await send(...asked)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body
}
const read = async (who: Member | undefined) => await as(who).get(`/api/sessions/${earlier}/minutes`)
const minutes = async (who: Member | undefined = member): Promise<MinutesAnswer> => (await read(who)).body

const planned = (day: string, agenda: object[]) =>
  bringIn(curia, agenda, {
    ...{ title: `Session of ${day}`, startsAt: `${day}T09:00:00.000Z`, endsAt: `${day}T11:00:00.000Z` },
  })

/** Writes a line at the end of a document, as its editor would. */
async function write(documentId: string | undefined, line: string): Promise<void> {
  const client = await inSync(
    join({
      ...{ url: `${curia.url.replace('http', 'ws')}/collab`, documentId: documentId ?? '' },
      headers: { Cookie: as(secretary).cookie, Origin: curia.url },
    }),
  )
  client.write(line)
  await client.saved()
  client.leave()
}

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  vice = await curia.as('viceChair')
  secretary = await curia.as('secretary')
  member = await curia.as('member')
  lay = await curia.as('layMember')
  observer = await curia.as('observer')
  const restricted = item('2', { title: 'A private finding', confidentiality: 'restricted' })
  const first = await planned('2026-03-02', [item('1'), restricted])
  earlier = first.id
  curia.clock.set(new Date('2026-03-02T09:00:00.000Z'))
  for (const who of [chair, vice, member]) await done(who, 'arrive', { via: 'room' })
  await done(chair, 'openSession', { epoch: 1 })
  await done(chair, 'startItem', { epoch: 1, itemId: first.items[0] })
})
afterAll(() => curia.close())

describe('minutes', () => {
  test('are drafted once the session is closed, by its chairs or its secretary, and only once', async () => {
    expect(await code(secretary, 'draftMinutes')).toBe('not-closed')
    curia.clock.advance(600_000)
    await done(chair, 'closeSession', { epoch: 1, parkRest: true })
    expect(await code(member, 'draftMinutes')).toBe('forbidden')
    await done(secretary, 'draftMinutes')
    expect(await code(chair, 'draftMinutes')).toBe('already-drafted')
    const { state } = (await as(secretary).get(`/api/sessions/${earlier}`)).body
    expect(state.minutes).toMatchObject({ state: 'draft', parts: [{ restricted: false }, { restricted: true }] })
    ;[openPart, restrictedPart] = state.minutes.parts.map((part: { documentId: string }) => part.documentId)
    const [row] = await curia.store.db.select().from(sessions).where(eq(sessions.id, earlier))
    expect(row).toMatchObject({ minutesState: 'draft', minutesDocumentId: openPart })
  })

  test('open in the ordinary editor for those who keep them, and are shown to nobody else while they are a draft', async () => {
    expect((await as(secretary).get(`/api/documents/${openPart}`)).body).toMatchObject({
      access: 'write',
      state: { kind: 'minutes', sessionId: earlier, standing: { state: 'open' } },
    })
    expect((await as(member).get(`/api/documents/${openPart}`)).status).toBe(404)
    expect((await read(member)).status).toBe(404)
    expect(await minutes(secretary)).toMatchObject({ state: 'draft', parts: [], documents: [{ id: openPart }, {}] })
    expect(await code(lay, 'proposeCorrection', correction(openPart))).toBe('not-circulated')
    await write(openPart, 'The chair thanked everybody.')
  })

  test('are read by everybody as they were circulated, whatever is written in them since', async () => {
    await done(secretary, 'circulateMinutes')
    expect(await code(secretary, 'circulateMinutes')).toBe('no-change')
    await write(openPart, 'Half a sentence that nobody should')
    const { state, parts, changedSince } = await minutes(lay)
    expect(state).toBe('unconfirmed')
    expect(JSON.stringify(parts)).toContain('The chair thanked everybody.')
    expect(JSON.stringify(parts)).not.toContain('Half a sentence')
    expect(parts.every(({ matches }) => matches)).toBe(true)
    expect(changedSince).toBeNull()
    expect((await minutes(secretary)).changedSince).toBe(true)
  })

  test('are told on Home as there to read; whoever keeps them is told of corrections to answer', async () => {
    const needs = async (who: Member | undefined) =>
      (await as(who).get(`/api/senates/${testSenate}/home`)).body.needsYou.filter(
        ({ kind }: { kind: string }) => kind === 'minutes',
      )
    expect(await needs(observer)).toMatchObject([
      { title: 'Minutes of Session of 2026-03-02 are there to read', address: expect.stringContaining('/minutes') },
    ])
    expect(await needs(secretary)).toEqual([])
    await done(lay, 'proposeCorrection', { ...correction(openPart), passage: 'Nothing' })
    const [asked] = await needs(secretary)
    expect(asked.title).toBe('Answer 1 proposed correction to the minutes of Session of 2026-03-02')
    const { id: correctionId } = (await minutes()).parts[0]?.corrections[0] ?? {}
    await done(secretary, 'declineCorrection', { correctionId, why: 'It says nothing' })
    expect(await needs(secretary)).toEqual([])
  })

  test('hold restricted items in a part of their own, which those who may not see them never get', async () => {
    const ofMember = await minutes(member)
    expect(ofMember.parts.map(({ documentId }) => documentId)).toEqual([openPart, restrictedPart])
    expect(JSON.stringify(ofMember.parts[0])).not.toContain('private finding')
    expect(JSON.stringify(ofMember.parts[1])).toContain('A private finding')
    const ofObserver = await minutes(observer)
    expect(ofObserver.parts).toHaveLength(1)
    expect(JSON.stringify(ofObserver)).not.toContain('private finding')
  })
})

const correction = (documentId: string | undefined) => ({
  ...{ documentId, passage: 'The chair thanked everybody.', shouldSay: 'The chair thanked Lena.', why: 'She did it.' },
})

describe('corrections of minutes', () => {
  let ids: string[]

  test('are proposed by members on circulated minutes; their words lie apart from the journal', async () => {
    await done(lay, 'proposeCorrection', correction(openPart))
    await done(member, 'proposeCorrection', { ...correction(restrictedPart), shouldSay: 'Whispered words' })
    expect(await code(observer, 'proposeCorrection', correction(openPart))).toBe('forbidden')
    const [open, apart] = (await minutes(lay)).parts
    expect(open?.corrections.slice(1)).toMatchObject([{ shouldSay: 'The chair thanked Lena.', answer: null }])
    ids = [open?.corrections[1]?.id ?? '', apart?.corrections[0]?.id ?? '']
    const entries = await curia.store.db.select().from(journal).where(eq(journal.type, 'correctionProposed'))
    expect(JSON.stringify(entries)).not.toMatch(/Lena|Whispered/)
    expect((await curia.store.db.select().from(privateTexts)).map(({ text }) => text)).toContain('Whispered words')
    expect(JSON.stringify(await minutes(observer))).not.toContain('Whispered')
  })

  test('are each taken in or answered by those who keep the minutes, and both are kept', async () => {
    expect(await code(member, 'takeCorrection', { correctionId: ids[0], how: 'Done' })).toBe('forbidden')
    await done(secretary, 'takeCorrection', { correctionId: ids[0], how: 'Changed as asked' })
    expect(await code(secretary, 'declineCorrection', { correctionId: ids[0], why: 'No' })).toBe('already-answered')
    await done(secretary, 'declineCorrection', { correctionId: ids[1], why: 'Nobody said so' })
    const [open, apart] = (await minutes(lay)).parts
    expect(open?.corrections[1]?.answer).toMatchObject({ as: 'taken', words: 'Changed as asked', by: 'seat-secretary' })
    expect(apart?.corrections[0]?.answer).toMatchObject({ as: 'declined', words: 'Nobody said so' })
  })

  test('are circulated again with the difference to what was read before', async () => {
    await done(secretary, 'circulateMinutes')
    const { state, parts, circulatedBefore } = await minutes(lay)
    expect(state).toBe('corrected')
    expect(circulatedBefore).not.toBeNull()
    expect(parts[0]?.changes?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', line: 'Half a sentence that nobody should' },
    ])
    expect(parts[1]?.changes).toBeNull()
  })
})

describe('confirming minutes', () => {
  const inLater = (more: object = {}) => ({ inSessionId: later, itemId: laterItem, epoch: 1, ...more })

  test('takes a later session of the senate that is open and has its quorum', async () => {
    const next = await planned('2026-04-02', [item('1'), item('2', { title: 'Minutes of the last session' })])
    later = next.id
    laterItem = next.items[1]
    expect(await code(chair, 'confirmMinutes', inLater({ inSessionId: earlier }))).toBe('wrong-session')
    expect(await code(chair, 'confirmMinutes', inLater({ inSessionId: 'ses-nowhere' }))).toBe('wrong-session')
    expect(await code(chair, 'confirmMinutes', inLater())).toBe('not-open')
    curia.clock.set(new Date('2026-04-02T09:00:00.000Z'))
    await done(chair, 'arrive', { via: 'room' }, later)
    await done(chair, 'openSession', { epoch: 1 }, later)
    expect(await code(chair, 'confirmMinutes', inLater())).toBe('not-quorate')
    for (const who of [vice, member]) await done(who, 'arrive', { via: 'room' }, later)
  })

  test('is for whoever chairs that session, under the chair as it is now', async () => {
    expect(await code(secretary, 'confirmMinutes', inLater())).toBe('forbidden')
    expect(await code(vice, 'confirmMinutes', inLater())).toBe('forbidden')
    expect(await code(chair, 'confirmMinutes', inLater({ epoch: 7 }))).toBe('stale-chair')
  })

  test('waits until every correction has an answer and the text is what everybody has read', async () => {
    await done(lay, 'proposeCorrection', { ...correction(openPart), passage: 'Half a sentence' })
    expect(await code(chair, 'confirmMinutes', inLater())).toBe('needs-answer')
    const open = (await minutes()).parts[0]?.corrections.find(({ answer }) => answer === null)
    await done(chair, 'takeCorrection', { correctionId: open?.id, how: 'Finished the sentence' })
    expect((await minutes()).parts[0]?.corrections.map(({ notInText }) => notInText)).toEqual([false, false, true])
    expect(await code(chair, 'confirmMinutes', inLater())).toBe('needs-circulation')
    await write(openPart, 'read.')
    expect(await code(chair, 'confirmMinutes', inLater())).toBe('wording-differs')
    await done(secretary, 'circulateMinutes')
  })

  test('seals the documents, and says where and by whom', async () => {
    curia.clock.advance(60_000)
    await done(chair, 'confirmMinutes', inLater())
    expect(await minutes(observer)).toMatchObject({
      state: 'confirmed',
      confirmed: { by: 'seat-chair', inSession: { id: later, item: { ref: '2' } } },
    })
    const { access, state } = (await as(observer).get(`/api/documents/${openPart}`)).body
    expect(access).toBe('read')
    expect(state.standing).toMatchObject({ state: 'sealed', reason: expect.stringContaining('item 2') })
    expect(state.versions.map(({ name }: { name: string }) => name)).toEqual([
      ...['Circulated', 'Circulated with corrections', 'Circulated with corrections', 'Confirmed'],
    ])
    expect((await as(secretary).get(`/api/documents/${openPart}`)).body.access).toBe('read')
    expect((await as(observer).get(`/api/documents/${restrictedPart}`)).status).toBe(404)
    // The exact text lies under a commitment of the journal, and the journal itself names nobody.
    const kept = (await curia.store.db.select().from(privateTexts)).map(({ text }) => text ?? '')
    const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
    expect(kept.map(digestOf)).toEqual(expect.arrayContaining((await minutes()).parts.map(({ digest }) => digest)))
    const entries = await curia.store.db.select().from(journal).where(eq(journal.type, 'minutesConfirmed'))
    expect(entries[0]?.entry).not.toContain('thanked')
    const held = (await as(member).get(`/api/sessions/${later}`)).body.state
    expect(held.confirmedHere).toEqual([{ sessionId: earlier, itemId: laterItem }])
  })

  test('can be had as Word and PDF, each reader with the parts that they may see', async () => {
    const file = async (who: Member | undefined, address: string) => {
      const response = await fetch(`${curia.url}/api${address}`, { headers: { cookie: as(who).cookie } })
      return { response, content: new Uint8Array(await response.arrayBuffer()) }
    }
    const { response, content } = await file(observer, `/sessions/${earlier}/minutes/docx`)
    expect(response.headers.get('content-disposition')).toContain('Minutes of Session of 2026-03-02.docx')
    const text = openDocx(content).get('word/document.xml') ?? ''
    expect(text).toContain('The chair thanked everybody.')
    expect(text).toContain('Confirmed in')
    expect(text).not.toContain('private finding')
    const { pages } = await openPdf((await file(member, `/sessions/${earlier}/minutes/pdf`)).content)
    expect(pages.join('')).toContain('A private finding')
    expect(pages.join('')).toContain((await minutes()).parts[0]?.digest)
    const document = await file(observer, `/documents/${openPart}/export/pdf`)
    expect((await openPdf(document.content)).title).toBe('Minutes of TST-S1, Session of 2026-03-02')
  })

  test('ends all changes; what is found wrong later is added beside them', async () => {
    expect(await code(secretary, 'circulateMinutes')).toBe('already-confirmed')
    expect(await code(lay, 'proposeCorrection', correction(openPart))).toBe('already-confirmed')
    expect(await code(chair, 'confirmMinutes', inLater())).toBe('already-confirmed')
    const before = (await minutes()).parts[0]?.digest
    await done(secretary, 'recordMinutesErratum', { documentId: openPart, text: 'Lena, not Lina' })
    const [open] = (await minutes(observer)).parts
    expect(open).toMatchObject({ digest: before, matches: true, errata: [{ text: 'Lena, not Lina' }] })
  })
})
