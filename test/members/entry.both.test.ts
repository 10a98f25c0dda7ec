import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deployment } from '../../db/journal.ts'
import { people } from '../../db/members.ts'
import { readStream } from '../../server/journal.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

let curia: Curia
beforeEach(async () => {
  curia = await startCuria()
})
afterEach(() => curia.close())

const password = 'correct horse battery staple'

/** A browser that is nobody yet: keeps the cookies it is given. */
function stranger() {
  let cookie = ''
  async function post(path: string, body: unknown) {
    const response = await fetch(curia.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    const given = response.headers.getSetCookie().map((line) => line.split(';', 1)[0])
    if (given.length > 0) cookie = given.join('; ')
    return { status: response.status, body: await response.json() }
  }
  return {
    post,
    get: async (path: string) => {
      const response = await fetch(curia.url + path, { headers: { cookie } })
      return { status: response.status, body: await response.json() }
    },
    send: (type: string, target: string, body: unknown) =>
      post('/api/commands', { commandId: randomBytes(16).toString('hex'), type, target, body }),
  }
}

const administrator = { name: 'Henrietta Plum', email: 'first@example.org', password }

async function setUpCode(): Promise<string> {
  const code = await curia.app.setUp.code()
  if (!code) throw new Error('There is no code.')
  return code
}

test('whoever enters the set-up code becomes the administrator, creates a senate and sits in it', async () => {
  const code = await setUpCode()
  const browser = stranger()
  const { status, body } = await browser.post('/api/set-up', { code, ...administrator })
  expect(status).toBe(200)
  const created = await browser.send('createSenate', 'deployment', {
    name: 'First Senate',
    refPrefix: 'FST',
    status: 'advisory',
    footprint: 'A city',
    purpose: 'See across',
    seat: { roleTitle: 'Senate manager', termFrom: '2026-03-02' },
  })
  expect(created.status).toBe(200)
  const senate = await browser.get(`/api/senates/${created.body.result.id}`)
  expect(senate.body.seats).toEqual([
    expect.objectContaining({ personId: body.personId, name: 'Henrietta Plum', role: 'secretary' }),
  ])
})

test('the code works once, read with or without its hyphens, and is kept only as a digest', async () => {
  const code = await setUpCode()
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const rows = await curia.store.db.select().from(deployment)
  expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
  const typed = code.replaceAll('-', '').toLowerCase()
  expect((await stranger().post('/api/set-up', { code: typed, ...administrator })).status).toBe(200)
  const second = await stranger().post('/api/set-up', { code, ...administrator, email: 'second@example.org' })
  expect(second.body.code).toBe('set-up-closed')
  expect(await curia.app.setUp.code()).toBeUndefined()
})

test('of two people with one code at once, one becomes the administrator', async () => {
  const code = await setUpCode()
  const replies = await Promise.all(
    ['a@example.org', 'b@example.org'].map((email) =>
      stranger().post('/api/set-up', { code, ...administrator, email }),
    ),
  )
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  const rows = await curia.store.db.select().from(people).where(eq(people.administrator, true))
  expect(rows).toHaveLength(1)
})

test('a new start prints a new code, and the earlier one no longer works', async () => {
  const earlier = await setUpCode()
  const later = await setUpCode()
  expect((await stranger().post('/api/set-up', { code: earlier, ...administrator })).body.code).toBe('wrong-code')
  expect((await stranger().post('/api/set-up', { code: later, ...administrator })).status).toBe(200)
})

test('guessing the code is stopped after a few tries', async () => {
  await setUpCode()
  const codes: string[] = []
  for (let attempt = 0; attempt < 8; attempt++) {
    codes.push((await stranger().post('/api/set-up', { code: `WRONG-${attempt}`, ...administrator })).body.code)
  }
  expect(codes[0]).toBe('wrong-code')
  expect(codes.at(-1)).toBe('too-many')
})

test('a weak password, a bad address and unknown fields leave the code unused', async () => {
  const code = await setUpCode()
  for (const wrong of [{ password: 'short' }, { email: 'nobody' }, { administrator: true }, { name: ' ' }]) {
    const reply = await stranger().post('/api/set-up', { code, ...administrator, ...wrong })
    expect([reply.status, reply.body.code]).toEqual([400, 'malformed'])
  }
  expect((await stranger().post('/api/set-up', { code, ...administrator })).status).toBe(200)
})

const seat = {
  name: 'Dr Invited',
  roleTitle: 'Consultant geriatrician',
  role: 'member',
  organisationId: 'org-ltht',
  capacity: 'independent',
  votes: true,
  termFrom: '2026-03-01',
}
const newcomer = { name: 'Dr Invited Indeed', email: 'invited@example.org', password }

/** A seat with a link that waits for somebody. */
async function invited(): Promise<{
  secretary: Member
  seatId: string
  personId: string
  token: string
  hash: string
}> {
  const secretary = await curia.as('secretary')
  const { id: seatId, personId } = (await secretary.send('giveSeat', 'sen-test', seat)).body.result
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  expect((await secretary.send('invite', seatId, { tokenHash: hash })).status).toBe(200)
  return { secretary, seatId, personId, token, hash }
}

test('an invitation gives an account and the seat, once', async () => {
  const { secretary, seatId, token, hash } = await invited()
  const browser = stranger()
  expect((await browser.post('/api/invitation', { token })).body).toEqual({
    senate: 'Test Senate',
    name: 'Dr Invited',
    role: 'Member',
    roleTitle: 'Consultant geriatrician',
    organisation: 'Leeds Teaching Hospitals NHS Trust',
  })
  expect((await browser.post('/api/invitation/account', { token, ...newcomer })).status).toBe(200)
  const accepted = await browser.send('acceptInvitation', hash, { token })
  expect(accepted.body.result).toEqual({ senateId: 'sen-test', seatId })
  const { body } = await browser.get('/api/senates/sen-test')
  expect(body.me.seatId).toBe(seatId)
  expect(body.seats.find((one: { id: string }) => one.id === seatId).name).toBe('Dr Invited Indeed')
  expect((await secretary.get(`/api/seats/${seatId}`)).body.entry).toEqual({ hasAccount: true, invitedUntil: null })

  const again = await stranger().post('/api/invitation/account', { token, ...newcomer, email: 'other@example.org' })
  expect(again.body.code).toBe('already-accepted')
  expect((await browser.send('acceptInvitation', hash, { token })).body.code).toBe('already-accepted')
})

test('somebody with an account in another senate takes the seat as themselves', async () => {
  const { seatId, personId, token, hash } = await invited()
  const outsider = await curia.as('outsider')
  expect((await outsider.send('acceptInvitation', hash, { token })).status).toBe(200)
  expect((await outsider.get('/api/senates/sen-test')).body.me).toMatchObject({ seatId, personId: outsider.personId })
  const held = await curia.store.db
    .select()
    .from(people)
    .where(eq(people.id, personId as PersonId))
  expect(held).toEqual([])
})

test('whoever sits in the senate already does not take a second seat', async () => {
  const { token, hash } = await invited()
  const member = await curia.as('member')
  expect((await member.send('acceptInvitation', hash, { token })).body.code).toBe('already-seated')
})

test('the digest alone, which the journal shows, opens nothing', async () => {
  const { token, hash } = await invited()
  const outsider = await curia.as('outsider')
  const forged = randomBytes(32).toString('base64url')
  expect((await outsider.send('acceptInvitation', hash, { token: forged })).body.code).toBe('not-found')
  expect((await stranger().post('/api/invitation', { token: forged })).body.code).toBe('invitation-unknown')
  const journal = JSON.stringify(await readStream(curia.store.db, 'senate:sen-test'))
  expect(journal).toContain(hash)
  expect(journal).not.toContain(token)
})

test('opening the link shows and uses up nothing', async () => {
  const { token } = await invited()
  for (const path of [`/invitation#${token}`, `/invitation?token=${token}`, '/api/invitation']) {
    const response = await fetch(curia.url + path)
    expect(await response.text()).not.toContain('Dr Invited')
  }
  expect((await stranger().post('/api/invitation', { token })).status).toBe(200)
})

test('a link ends after 14 days, when it is withdrawn, and with its seat', async () => {
  const first = await invited()
  curia.clock.advance(14 * 86_400_000)
  expect((await stranger().post('/api/invitation', { token: first.token })).body.code).toBe('invitation-closed')
  const outsider = await curia.as('outsider')
  expect((await outsider.send('acceptInvitation', first.hash, { token: first.token })).body.code).toBe(
    'invitation-closed',
  )
  const second = await invited()
  await second.secretary.send('withdrawInvitation', second.seatId, {})
  expect((await stranger().post('/api/invitation', { token: second.token })).body.code).toBe('invitation-unknown')
  const third = await invited()
  await third.secretary.send('endSeat', third.seatId, {})
  expect((await stranger().post('/api/invitation', { token: third.token })).body.code).toBe('invitation-closed')
})

test('only an officer invites', async () => {
  const { seatId } = await invited()
  const member = await curia.as('member')
  expect((await member.send('invite', seatId, { tokenHash: 'a'.repeat(64) })).body.code).toBe('forbidden')
  const outsider = await curia.as('outsider')
  expect((await outsider.send('invite', seatId, { tokenHash: 'a'.repeat(64) })).body.code).toBe('not-found')
})

test('a link cannot be used twice by sending its digest for another seat', async () => {
  const { secretary, hash } = await invited()
  const other = (await secretary.send('giveSeat', 'sen-test', { ...seat, name: 'Dr Other' })).body.result.id
  expect((await secretary.send('invite', other, { tokenHash: hash })).body.code).toBe('already-used')
})

test('a command body of 20 kB reaches its rule', async () => {
  const secretary = await curia.as('secretary')
  const reply = await secretary.send('giveSeat', 'sen-test', { ...seat, name: 'x'.repeat(20_000) })
  expect([reply.status, reply.body.code]).toEqual([400, 'malformed'])
})
