import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandResults } from '../db/journal.ts'
import { createApp } from '../server/app.ts'
import { createFingerprint } from '../server/fingerprint.ts'
import { createLog } from '../server/log.ts'
import { canonical } from '../shared/canonical.ts'
import type { CommandId } from '../shared/ids.ts'
import { type Curia, type Member, startCuria, testSettings } from './support/curia.ts'

let curia: Curia
let member: Member
beforeAll(async () => {
  curia = await startCuria()
  member = await curia.as('member')
})
afterAll(() => curia.close())

const command = (name: string) => ({
  type: 'addOption',
  target: 'ch-beds',
  body: { name, verb: 'stop', description: 'Said in confidence' },
})
const send = ({ type, target, body }: ReturnType<typeof command>, commandId: string) =>
  member.send(type, target, body, { commandId })
const kept = async (commandId: string) => {
  const [row] = await curia.store.db.select().from(commandResults).where(eq(commandResults.commandId, commandId))
  return row?.bodyHash
}

test('a guess of what was sent cannot be checked against a copy of the database', async () => {
  const [once, again] = [crypto.randomUUID(), crypto.randomUUID()]
  expect((await send(command('Guessed'), once)).status).toBe(200)
  const guess = canonical({ ...command('Guessed'), version: null })
  const identified = canonical({ ...command('Guessed'), version: null, personId: member.personId, commandId: once })
  const digests = [guess, identified].map((text) => createHash('sha256').update(text).digest('hex'))
  expect(digests).not.toContain(await kept(once))
  // Nor does a copy say that the same words were sent twice.
  await send(command('Guessed'), again)
  expect(await kept(again)).toMatch(/^[0-9a-f]{64}$/)
  expect(await kept(again)).not.toBe(await kept(once))
})

test('a repetition is known again after a restart, and another intent of the same id is still refused', async () => {
  const commandId = crypto.randomUUID() as CommandId
  const first = await send(command('Before the restart'), commandId)
  const restarted = createApp({
    store: curia.store,
    settings: testSettings,
    log: createLog('silent'),
    now: curia.clock.now,
  })
  expect(await restarted.bus.change(member.personId, { ...command('Before the restart'), commandId })).toEqual(
    first.body,
  )
  await expect(restarted.bus.change(member.personId, { ...command('Another'), commandId })).rejects.toMatchObject({
    code: 'command-reused',
  })
})

test('fingerprints of one text differ between deployments', () => {
  const [ours, theirs] = [createFingerprint('our secret'), createFingerprint('their secret')]
  expect(ours('words')).toBe(createFingerprint('our secret')('words'))
  expect(ours('words')).not.toBe(theirs('words'))
  expect(ours('words')).not.toBe(ours('other words'))
})
