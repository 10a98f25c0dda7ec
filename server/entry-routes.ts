import { randomBytes, timingSafeEqual } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import express, { type Request, Router } from 'express'
import * as z from 'zod'
import { authUsers } from '../db/accounts.ts'
import { organisations, people, seats, senates } from '../db/members.ts'
import type { Db } from '../db/store.ts'
import { textSchemaVersion } from '../shared/documents/schema-version.ts'
import { id } from '../shared/ids.ts'
import { roleNames } from '../shared/members/roles.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Accounts } from './accounts.ts'
import { parse } from './envelope.ts'
import { sha256 } from './journal.ts'
import type { Limits } from './limits.ts'
import { requireJson } from './routes.ts'
import type { Settings } from './settings.ts'

interface EntryParts {
  db: Db
  accounts: Accounts
  limits: Limits
  settings: Settings
  /** Whether nobody has used the set-up code yet. */
  needsSetUp(): Promise<boolean>
}

const credentials = z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(256) })
const demoEntry = z.strictObject({ personId: id<'person'>(), accessCode: z.string().max(64).optional() })

/** The doors: what this deployment is, sign-in by password, sign-out, and the demonstration's one click. */
export function createEntry({ db, accounts, limits, settings, needsSetUp }: EntryParts) {
  /** Only asked for when the demonstration can be reached from other machines. */
  const accessCode = settings.demonstration && !settings.loopback ? randomBytes(5).toString('hex') : undefined
  const router = Router()
  const doors = ['/auth/sign-in/email', '/auth/sign-out', '/demo/sign-in']
  router.use(doors, express.json({ limit: '16kb', strict: true, type: 'application/json' }))

  router.get('/deployment', async (_request, response) => {
    response.json({
      demonstration: settings.demonstration,
      needsSetUp: await needsSetUp(),
      accessCodeNeeded: accessCode !== undefined,
      schemaVersion: textSchemaVersion,
    })
  })

  router.post('/auth/sign-in/email', async (request, response) => {
    requireJson(request)
    const { email, password } = parse(credentials, request.body)
    const succeeded = await limits.beforeTry(email.toLowerCase(), address(request))
    const cookies = await accounts.signIn(email, password, request.headers)
    if (!cookies) {
      throw new Refusal(
        'wrong-password',
        'That email address and password do not go together. Check both, then try again.',
      )
    }
    await succeeded()
    response.setHeader('Set-Cookie', cookies)
    response.json({ signedIn: true })
  })

  router.post('/auth/sign-out', async (request, response) => {
    response.setHeader('Set-Cookie', await accounts.signOut(request.headers))
    response.json({ signedOut: true })
  })

  if (settings.demonstration) {
    router.get('/demo/people', async (_request, response) => {
      const rows = await db
        .select({
          personId: people.id,
          name: people.name,
          role: seats.role,
          roleTitle: seats.roleTitle,
          organisation: organisations.name,
          organisationCode: organisations.code,
          colour: organisations.colour,
        })
        .from(seats)
        .innerJoin(people, eq(people.id, seats.personId))
        // Somebody who is only invited yet comes in by their link.
        .innerJoin(authUsers, eq(authUsers.id, people.id))
        .innerJoin(senates, eq(senates.id, seats.senateId))
        .leftJoin(organisations, eq(organisations.id, seats.organisationId))
        .where(and(eq(senates.demonstration, true), isNull(seats.endedAt)))
        .orderBy(seats.id)
      response.json({ items: rows.map((row) => ({ ...row, role: roleNames[row.role] })) })
    })

    router.post('/demo/sign-in', async (request, response) => {
      requireJson(request)
      const asked = parse(demoEntry, request.body)
      await refuseWithoutCode(asked.accessCode, request)
      const [person] = await db
        .select({ id: people.id })
        .from(people)
        .innerJoin(seats, eq(seats.personId, people.id))
        .innerJoin(senates, eq(senates.id, seats.senateId))
        .where(and(eq(people.id, asked.personId), eq(senates.demonstration, true)))
      if (!person)
        throw new Refusal('person-unknown', 'There is nobody of that name here. Choose somebody from the list.')
      response.setHeader('Set-Cookie', await accounts.enter(person.id))
      response.json({ personId: person.id })
    })
  }

  /** Counted for each code that is tried, so that one who mistypes it locks nobody else in the room out. */
  async function refuseWithoutCode(given: string | undefined, request: Request): Promise<void> {
    if (accessCode === undefined) return
    const digest = sha256(given ?? '')
    const succeeded = await limits.beforeTry(`demonstration ${digest}`, address(request))
    if (timingSafeEqual(Buffer.from(digest), Buffer.from(sha256(accessCode)))) return await succeeded()
    throw new Refusal('wrong-code', 'That access code is not right. It is printed where Curia was started.')
  }

  return { router, accessCode }
}

function address(request: Request): string {
  return request.ip ?? 'unknown'
}
