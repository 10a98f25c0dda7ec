import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { people, seats } from '../../db/members.ts'
import type { Curia } from '../support/curia.ts'
import { personOf, seatOf, testSenate } from '../support/fixture.ts'

/** A process of people, as browsers are: what they do takes nothing from the server's thread. */
export function startPeople<Ask extends object, Answer>(file: string) {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)))
  const left = once(child, 'exit').then(() => {
    throw new Error('The people have left: see above.')
  })
  // Said where it matters, to whoever waits for them; at the end they may go.
  left.catch(() => {})
  return {
    pid: child.pid,
    async ask(what: Ask): Promise<Answer> {
      child.send(what)
      const [answer] = await Promise.race([once(child, 'message'), left])
      return answer
    },
    end: () => child.kill(),
  }
}

/** People with a seat each, signed in: the cookies of their browsers. */
export async function cookies(curia: Curia, length: number): Promise<string[]> {
  const keys = Array.from({ length }, (_, n) => `bench${n}`)
  await curia.store.commit((db) => [
    db
      .insert(people)
      .values(keys.map((key) => ({ id: personOf(key), name: `Dr ${key}`, profession: null, administrator: false }))),
    db.insert(seats).values(
      keys.map((key) => ({
        id: seatOf(key),
        senateId: testSenate,
        personId: personOf(key),
        roleTitle: key,
        role: 'member' as const,
        capacity: 'independent' as const,
        votes: true,
        answersFor: [],
        deputySeatIds: [],
        termFrom: '2020-01-01',
        epoch: 1,
      })),
    ),
  ])
  for (const key of keys)
    await curia.app.accounts.create({ id: personOf(key), name: `Dr ${key}`, email: `${key}@example.org` })
  return Promise.all(keys.map(async (key) => (await curia.as(key)).cookie))
}
