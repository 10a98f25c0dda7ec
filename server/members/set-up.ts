import { randomBytes, timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import express, { Router } from 'express'
import * as z from 'zod'
import { deployment } from '../../db/journal.ts'
import { people } from '../../db/members.ts'
import { Conflict, type Store } from '../../db/store.ts'
import type { PersonId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Accounts } from '../accounts.ts'
import { parse } from '../envelope.ts'
import { sha256 } from '../journal.ts'
import type { Limits } from '../limits.ts'
import { createQueues } from '../queue.ts'
import { requireJson } from '../routes.ts'
import type { Settings } from '../settings.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { newAccount } from './new-account.ts'

interface SetUpParts {
  store: Store
  accounts: Accounts
  limits: Limits
  settings: Settings
  now(): Date
}

/** Without I, L, O and U: a code is read off a terminal and typed. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12
const digestName = 'setUpCodeDigest'
const usedName = 'setUpUsedAt'

const asked = z.strictObject({ code: z.string().max(64), ...newAccount })

/**
 * The way in for those who have no account yet: the one-time code of a new deployment, whose holder becomes its first
 * administrator, and invitations.
 */
export function createSetUp({ store, accounts, limits, settings, now }: SetUpParts) {
  const { db } = store
  const queue = createQueues()
  const router = Router()
  router.use(['/set-up', '/invitation'], express.json({ limit: '16kb', strict: true, type: 'application/json' }))
  router.use(invitationRoutes({ store, accounts, limits, now }))

  async function known(name: string): Promise<string | undefined> {
    const [row] = await db.select().from(deployment).where(eq(deployment.name, name))
    return row?.value
  }

  async function needed(): Promise<boolean> {
    return !settings.demonstration && (await known(usedName)) === undefined
  }

  /** A code for whoever started the server, in place of any earlier one; undefined when it was used. */
  async function code(): Promise<string | undefined> {
    if (!(await needed())) return undefined
    const made = Array.from(randomBytes(codeLength), (byte) => letters[byte % letters.length]).join('')
    const value = sha256(made)
    await store.commit((writing) => [
      writing
        .insert(deployment)
        .values({ name: digestName, value })
        .onConflictDoUpdate({ target: deployment.name, set: { value } }),
    ])
    return made.match(/.{4}/g)?.join('-')
  }

  router.post('/set-up', async (request, response) => {
    requireJson(request)
    const body = parse(asked, request.body)
    const address = request.ip ?? 'unknown'
    const succeeded = await limits.beforeTry(`set-up ${address}`, address)
    const personId = await queue.run('set-up', async () => {
      if (!(await needed())) {
        throw new Refusal('set-up-closed', 'This Curia has been set up already. Sign in, or ask for an invitation.')
      }
      if (!isSame(sha256(typed(body.code)), await known(digestName))) {
        throw new Refusal('wrong-code', 'That code is not right. It is printed where Curia was started.', '/code')
      }
      await succeeded()
      return await firstAdministrator(body)
    })
    response.setHeader('Set-Cookie', await accounts.enter(personId))
    response.json({ personId })
  })

  async function firstAdministrator({ name, email, password }: z.infer<typeof asked>): Promise<PersonId> {
    const id = crypto.randomUUID() as PersonId
    await accounts.create({ id, name, email, password })
    try {
      await store.commit((writing) => [
        writing.insert(deployment).values({ name: usedName, value: now().toISOString() }),
        writing.delete(deployment).where(eq(deployment.name, digestName)),
        writing.insert(people).values({ id, name, profession: null, administrator: true }),
      ])
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      // Another server was quicker: the account stays without any right.
      throw new Refusal('set-up-closed', 'Somebody else has just set this Curia up. Ask them for an invitation.')
    }
    return id
  }

  return { router, needed, code }
}

/** What was typed, as it was printed: capitals, without the hyphens, and what looks like 0 or 1 read as such. */
function typed(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

function isSame(digest: string, expected: string | undefined): boolean {
  return expected !== undefined && timingSafeEqual(Buffer.from(digest), Buffer.from(expected))
}
