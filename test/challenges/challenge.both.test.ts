import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rulings } from '../../db/members.ts'
import type { InterestId, RulingId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let member: Member
let viceChair: Member
let observer: Member
let reviewerLch: Member

const framing = {
  title: 'One self-harm pathway',
  question: 'How can everyone be assessed?',
  context: '64 people a week attend.',
  intake: 'Yes: neither trust can change the order of steps alone.',
  sponsorOrganisationId: 'org-icb',
  leadSeatId: 'seat-member',
  powerfulQuestions: ['Who waits longest?'],
}

beforeAll(async () => {
  curia = await startCuria()
  ;[chair, member, viceChair, observer, reviewerLch] = (await Promise.all(
    (['chair', 'member', 'viceChair', 'observer', 'reviewerLch'] as const).map((key) => curia.as(key)),
  )) as [Member, Member, Member, Member, Member]
})
afterAll(() => curia.close())

describe('opening and framing', () => {
  test('a challenge that is opened is in the list, on its own page and found by search', async () => {
    const opened = await member.send('openChallenge', testSenate, framing)
    expect(opened).toMatchObject({ status: 200, body: { version: 1, result: { ref: 'TST-C3' } } })
    const { id } = opened.body.result
    const list = await observer.get(`/api/senates/${testSenate}/challenges`)
    expect(list.body.items.find((item: { id: string }) => item.id === id)).toMatchObject({
      ref: 'TST-C3',
      stage: 'framing',
      counts: { options: 0, documents: 0, impacts: 0, decisions: 0 },
    })
    const page = await observer.get(`/api/challenges/${id}`)
    expect(page.body).toMatchObject({ version: 1, state: { ...framing, id, ref: 'TST-C3', stage: 'framing' } })
    expect(page.body.people).toMatchObject([{ seatId: 'seat-member' }])
  })

  test('a challenge without an intake answer is refused and nothing is opened', async () => {
    const before = await member.get(`/api/senates/${testSenate}/challenges`)
    const refused = await member.send('openChallenge', testSenate, { ...framing, intake: '  ' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'needs-intake', at: '/intake' } })
    const after = await member.get(`/api/senates/${testSenate}/challenges`)
    expect(after.body).toEqual(before.body)
  })

  test('a reviewer and an observer open no challenge', async () => {
    for (const person of [reviewerLch, observer]) {
      expect(await person.send('openChallenge', testSenate, framing)).toMatchObject({ status: 403 })
    }
  })

  test('an outsider is told nothing, by command, page or list', async () => {
    const outsider = await curia.as('outsider')
    expect(await outsider.send('editChallenge', 'ch-beds', { title: 'Mine' })).toMatchObject({ status: 404 })
    expect(await outsider.get('/api/challenges/ch-beds')).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await outsider.get(`/api/senates/${testSenate}/challenges`)).toMatchObject({ status: 404 })
  })

  test('an edit on an old version is refused as stale', async () => {
    const { body } = await chair.get('/api/challenges/ch-record')
    expect(await chair.send('editChallenge', 'ch-record', { title: 'First' }, { version: body.version })).toMatchObject(
      {
        status: 200,
      },
    )
    expect(
      await chair.send('editChallenge', 'ch-record', { title: 'Second' }, { version: body.version }),
    ).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect((await chair.get('/api/challenges/ch-record')).body.state.title).toBe('First')
  })

  test('the list pages by cursor without losing or repeating any, and filters by stage', async () => {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const page = await member.get(`/api/senates/${testSenate}/challenges?limit=1${cursor}`)
      expect(page.status).toBe(200)
      seen.push(...page.body.items.map((item: { ref: string }) => item.ref))
      next = page.body.next
    }
    expect(seen.toSorted()).toEqual(['TST-C1', 'TST-C2', 'TST-C3'])
    const framed = await member.get(`/api/senates/${testSenate}/challenges?stage=framing`)
    expect(framed.body.items.map((item: { ref: string }) => item.ref)).toEqual(['TST-C3'])
    expect(await member.get(`/api/senates/${testSenate}/challenges?cursor=rubbish`)).toMatchObject({ status: 409 })
  })
})

describe('somebody who has withdrawn', () => {
  test('loses the challenge, its history, its place in the list and its documents, and nothing else', async () => {
    const away = await curia.as('member2')
    await curia.store.commit((db) => [
      db.insert(rulings).values({
        id: 'rul-1' as RulingId,
        senateId: testSenate,
        interestId: 'int-1' as InterestId,
        seatId: away.seatId,
        targetKind: 'challenge',
        targetId: 'ch-beds',
        management: 'noPapersAndWithdraw',
        ruledBy: chair.seatId,
        ruledAt: curia.clock.now(),
      }),
    ])
    // What was known of the seat is looked at again after this.
    curia.clock.advance(6000)
    for (const path of ['/api/challenges/ch-beds', '/api/challenges/ch-beds/history', '/api/documents/doc-response']) {
      expect((await away.get(path)).status, path).toBe(404)
    }
    expect(await away.send('addOption', 'ch-beds', { name: 'x', verb: null, description: 'y' })).toMatchObject({
      status: 404,
    })
    const list = (await away.get(`/api/senates/${testSenate}/challenges`)).body.items
    expect(list.map((item: { id: string }) => item.id)).not.toContain('ch-beds')
    expect(list.map((item: { id: string }) => item.id)).toContain('ch-record')
    for (const path of ['/api/documents', `/api/senates/${testSenate}/documents`]) {
      expect(JSON.stringify((await away.get(path)).body), path).not.toContain('doc-response')
    }
    expect((await observer.get('/api/challenges/ch-beds')).status).toBe(200)
  })
})

describe('stages and options', () => {
  test('the operators move a challenge, members do not, and the reason is kept', async () => {
    expect(await member.send('moveStage', 'ch-beds', { to: 'response' })).toMatchObject({ status: 403 })
    expect(await chair.send('moveStage', 'ch-beds', { to: 'response' })).toMatchObject({ status: 200 })
    expect(await chair.send('moveStage', 'ch-beds', { to: 'options' })).toMatchObject({
      status: 409,
      body: { code: 'needs-reason' },
    })
    await chair.send('moveStage', 'ch-beds', { to: 'options', reason: 'Two options were missing.' })
    const { body } = await observer.get('/api/challenges/ch-beds')
    expect(body.state).toMatchObject({ stage: 'options', stageReason: 'Two options were missing.' })
  })

  test('options are added, changed and withdrawn, and stay on the record', async () => {
    const added = await member.send('addOption', 'ch-beds', { name: 'No change', verb: null, description: 'Keep all' })
    const { id } = added.body.result
    await member.send('editOption', 'ch-beds', { optionId: id, verb: 'modify' })
    await member.send('withdrawOption', 'ch-beds', { optionId: id, reason: 'Covered by another' })
    const { body } = await observer.get('/api/challenges/ch-beds')
    expect(body.state.options).toMatchObject([{ id, name: 'No change', verb: 'modify', state: 'withdrawn' }])
    const { items } = (await observer.get('/api/challenges/ch-beds/history?limit=3')).body
    expect(items.map((item: { type: string }) => item.type)).toEqual(['optionWithdrawn', 'optionEdited', 'optionAdded'])
    expect(items[0]).toMatchObject({ by: 'seat-member', event: { reason: 'Covered by another' } })
  })
})

describe('how it looks from here', () => {
  const secret = 'Zanzibar corridor beds'

  test('before it is revealed nobody outside the organisation gets a word, on any way', async () => {
    const socket = await viceChair.socket()
    const heard: unknown[] = []
    socket.onAny((...event) => heard.push(event))
    const joined = await new Promise((resolve) =>
      socket.emit('follow', { stream: 'challenge:ch-beds', version: 0 }, resolve),
    )
    const written = await member.send('writeView', 'ch-beds', {
      organisationId: 'org-ltht',
      circumstances: secret,
      constraints: 'No nurses',
    })
    expect(written.status).toBe(200)
    const viewId = written.body.result.id
    await expect.poll(() => JSON.stringify(heard)).toContain('viewWritten')

    const caughtUp = await new Promise((resolve) =>
      socket.emit('follow', { stream: 'challenge:ch-beds', version: 0 }, resolve),
    )
    const page = (await viceChair.get('/api/challenges/ch-beds')).body
    const history = (await viceChair.get('/api/challenges/ch-beds/history')).body
    for (const said of [heard, joined, caughtUp, page, history, written.body]) {
      expect(JSON.stringify(said)).not.toContain('Zanzibar')
    }
    expect(page.state.views).toMatchObject([{ id: viewId, organisationId: 'org-ltht', state: 'hidden', words: null }])

    const own = (await (await curia.as('reviewerLtht')).get('/api/challenges/ch-beds')).body
    expect(own.state.views[0].words).toMatchObject({ circumstances: secret, authorSeatId: 'seat-member' })
  })

  test('nor does the journal hold the words', async () => {
    const { journal } = await import('../../db/journal.ts')
    const rows = await curia.store.db.select().from(journal)
    expect(JSON.stringify(rows.map((row) => row.entry))).not.toContain('Zanzibar')
  })

  test('each sees only their own guess until the operators reveal the view beside all guesses', async () => {
    const [view] = (await viceChair.get('/api/challenges/ch-beds')).body.state.views
    await viceChair.send('guessView', 'ch-beds', { viewId: view.id, text: 'They want the saving.' })
    await viceChair.send('guessView', 'ch-beds', { viewId: view.id, text: 'They are short of nurses.' })
    await reviewerLch.send('guessView', 'ch-beds', { viewId: view.id, text: 'They are full.' })
    const guesses = async (person: Member) => (await person.get('/api/challenges/ch-beds')).body.state.views[0].guesses
    expect(await guesses(viceChair)).toEqual([{ seatId: 'seat-vice-chair', text: 'They are short of nurses.' }])
    expect(await guesses(member)).toEqual([])

    expect(await member.send('revealViews', 'ch-beds', { viewIds: [view.id] })).toMatchObject({ status: 403 })
    expect(await chair.send('revealViews', 'ch-beds', { viewIds: [view.id] })).toMatchObject({ status: 200 })
    const { views } = (await observer.get('/api/challenges/ch-beds')).body.state
    expect(views[0]).toMatchObject({ state: 'revealed', words: { circumstances: secret } })
    expect(views[0].guesses).toHaveLength(2)
    expect(await viceChair.send('guessView', 'ch-beds', { viewId: view.id, text: 'Late' })).toMatchObject({
      status: 409,
      body: { code: 'already-revealed' },
    })
  })
})
