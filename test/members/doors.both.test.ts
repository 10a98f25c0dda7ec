import { betterAuth } from 'better-auth'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { people, seats, senates } from '../../db/members.ts'
import type { PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import { type Curia, startCuria, testSettings } from '../support/curia.ts'

let curia: Curia
afterEach(() => curia.close())

async function knock(path: string, body: unknown) {
  const response = await fetch(curia.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, cookies: response.headers.getSetCookie(), body: await response.json() }
}

const account = { id: 'person-plum' as PersonId, name: 'Plum', email: 'plum@example.org', password: 'a dozen or more' }

/** The doors that Curia itself has below /api/auth; each stands before better-auth's own. */
const doors = ['POST /sign-in/email', 'POST /sign-out']

test('nothing else that the library of accounts answers can be reached, whoever knocks', async () => {
  curia = await startCuria()
  const { cookie } = await curia.as('member')
  const library = betterAuth({
    secret: testSettings.secret,
    baseURL: curia.url,
    emailAndPassword: { enabled: true },
  }).api
  const paths = Object.values(library).flatMap((endpoint) => ('path' in endpoint ? String(endpoint.path) : []))
  // As other plugins of the library name theirs, and as our own way in without a password would be named.
  paths.push('/enter-as', '/curia-entry/enter-as', '/admin/list-users', '/token', '/jwks')
  expect(paths).toEqual(expect.arrayContaining(['/get-session', '/list-sessions', '/update-user', '/change-password']))
  for (const path of paths.map((path) => path.replace(/:\w+/g, 'github'))) {
    for (const method of ['GET', 'POST']) {
      if (doors.includes(`${method} ${path}`)) continue
      const asked = { method, headers: { cookie, 'content-type': 'application/json' }, redirect: 'manual' } as const
      const address = `${curia.url}/api/auth${path}`
      const response = await fetch(address, method === 'GET' ? asked : { ...asked, body: '{}' })
      const { code } = (await response.json()) as { code?: string }
      expect([method, path, response.status, code]).toEqual([method, path, 404, 'not-found'])
      expect(response.headers.getSetCookie()).toEqual([])
    }
  }
})

test('whoever signs out takes their cookie along', async () => {
  curia = await startCuria()
  const member = await curia.as('member')
  expect(await member.post('/api/auth/sign-out', {})).toMatchObject({ status: 200 })
  expect((await member.get('/api/me')).body.code).toBe('signed-out')
})

test('passwords that are tried all at once are counted like those tried one after the other', async () => {
  curia = await startCuria()
  await curia.app.accounts.create(account)
  const tries = Array.from({ length: 12 }, (_, n) =>
    knock('/api/auth/sign-in/email', { email: account.email, password: `a wrong one ${n}` }),
  )
  const codes = (await Promise.all(tries)).map((reply) => reply.body.code)
  expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(6)
  expect(codes.filter((code) => code === 'too-many')).toHaveLength(6)
})

test('signing in well is never counted, however often a room does it', async () => {
  curia = await startCuria()
  await curia.app.accounts.create(account)
  for (let n = 0; n < 8; n++) {
    const { status, cookies } = await knock('/api/auth/sign-in/email', {
      email: account.email,
      password: account.password,
    })
    expect(status).toBe(200)
    expect(cookies[0]).toMatch(/HttpOnly.*SameSite=Lax/)
  }
})

test('links that do not work lock nobody out of another link', async () => {
  curia = await startCuria()
  for (let n = 0; n < 10; n++) {
    expect((await knock('/api/invitation', { token: `${n}`.repeat(43) })).body.code).toBe('invitation-unknown')
  }
  for (let n = 0; n < 6; n++) await knock('/api/invitation', { token: 'x'.repeat(43) })
  expect((await knock('/api/invitation', { token: 'x'.repeat(43) })).body.code).toBe('too-many')
})

test.each(['éééééééééé', 'short', '0123456789'])(
  'the access code %s is wrong, and nothing worse',
  async (accessCode) => {
    curia = await startCuria({ settings: { demonstration: true, loopback: false } })
    const reply = await knock('/api/demo/sign-in', { personId: 'person-chair', accessCode })
    expect(reply.body.code).toBe('wrong-code')
  },
)

test('guessing the access code is stopped, and the right code is not', async () => {
  curia = await startCuria({ settings: { demonstration: true, loopback: false } })
  const guesses = await Promise.all(
    Array.from({ length: 60 }, () =>
      knock('/api/demo/sign-in', { personId: 'person-chair', accessCode: '0000000000' }),
    ),
  )
  expect(guesses.map((guess) => guess.body.code)).toContain('too-many')
  const accessCode = curia.app.accessCode
  const reply = await knock('/api/demo/sign-in', { personId: 'person-chair', accessCode })
  expect(reply.body.code).toBe('person-unknown')
})

/** A second senate, of the demonstration, with these people seated and nobody else. */
async function demonstrationOf(...ids: string[]): Promise<void> {
  const [real] = await curia.store.db.select().from(senates)
  const [seat] = await curia.store.db.select().from(seats)
  if (!real || !seat) throw new Error('The fixture has no senate.')
  const senateId = 'sen-demo' as SenateId
  await curia.store.commit((db) => [
    db.insert(senates).values({ ...real, id: senateId, demonstration: true }),
    ...ids.flatMap((id) => [
      db.insert(people).values({ id: id as PersonId, name: id, profession: null, administrator: false }),
      db.insert(seats).values({ ...seat, id: `seat-${id}` as SeatId, senateId, personId: id as PersonId }),
    ]),
  ])
}

test('the demonstration lets nobody in as a person of a real senate', async () => {
  curia = await startCuria({ settings: { demonstration: true } })
  const id = 'person-fictional' as PersonId
  await curia.app.accounts.create({ id, name: 'Fictional', email: 'fictional@example.org' })
  await demonstrationOf(id)
  expect(await knock('/api/demo/sign-in', { personId: id })).toMatchObject({ status: 200 })
  expect(await knock('/api/demo/sign-in', { personId: 'person-chair' })).toMatchObject({
    body: { code: 'person-unknown' },
  })
})

test('the demonstration lists those who can enter: nobody who is only invited, or has left', async () => {
  curia = await startCuria({ settings: { demonstration: true } })
  for (const id of ['person-here', 'person-left'])
    await curia.app.accounts.create({ id: id as PersonId, name: id, email: `${id}@example.org` })
  await demonstrationOf('person-here', 'person-left', 'person-invited')
  await curia.store.commit((db) => [
    db
      .update(seats)
      .set({ endedAt: curia.clock.now() })
      .where(eq(seats.personId, 'person-left' as PersonId)),
  ])
  const response = await fetch(`${curia.url}/api/demo/people`)
  const { items } = (await response.json()) as { items: { personId: string }[] }
  expect(items.map((item) => item.personId)).toEqual(['person-here'])
})
