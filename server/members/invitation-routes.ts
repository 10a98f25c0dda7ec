import { eq } from 'drizzle-orm'
import { type Request, Router } from 'express'
import * as z from 'zod'
import { authUsers } from '../../db/accounts.ts'
import { invitations, organisations, people, seats, senates } from '../../db/members.ts'
import type { Store } from '../../db/store.ts'
import { roleNames } from '../../shared/members/roles.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Accounts } from '../accounts.ts'
import { parse } from '../envelope.ts'
import { sha256 } from '../journal.ts'
import type { Limits } from '../limits.ts'
import { createQueues } from '../queue.ts'
import { requireJson } from '../routes.ts'
import { newAccount } from './new-account.ts'

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'That is not the link of an invitation.')
const looked = z.strictObject({ token })
const accepted = z.strictObject({ token, ...newAccount })

interface InvitationParts {
  store: Store
  accounts: Accounts
  limits: Limits
  now(): Date
}

/**
 * What an invitation is for, and an account for whoever was invited. Only by POST with the token in the body: a mail
 * scanner that opens the link sees and uses up nothing. The seat itself is taken by the command `acceptInvitation`.
 */
export function invitationRoutes({ store, accounts, limits, now }: InvitationParts): Router {
  const { db } = store
  const queue = createQueues()
  const router = Router()

  /** The invitation behind a token that still works, with its seat. */
  async function open(given: string, request: Request) {
    const address = request.ip ?? 'unknown'
    // Counted for each link, so that one that does not work locks nobody else in the room out of theirs.
    const succeeded = await limits.beforeTry(`invitation ${sha256(given)}`, address)
    const [row] = await db
      .select({
        expiresAt: invitations.expiresAt,
        acceptedAt: invitations.acceptedAt,
        personId: seats.personId,
        name: people.name,
        role: seats.role,
        roleTitle: seats.roleTitle,
        endedAt: seats.endedAt,
        organisation: organisations.name,
        senate: senates.name,
        account: authUsers.id,
      })
      .from(invitations)
      .innerJoin(seats, eq(seats.id, invitations.seatId))
      .innerJoin(senates, eq(senates.id, invitations.senateId))
      .leftJoin(people, eq(people.id, seats.personId))
      .leftJoin(organisations, eq(organisations.id, seats.organisationId))
      .leftJoin(authUsers, eq(authUsers.id, seats.personId))
      .where(eq(invitations.tokenHash, sha256(given)))
    if (!row) {
      throw new Refusal('invitation-unknown', 'This link does not work. Ask for a new invitation.')
    }
    await succeeded()
    if (row.acceptedAt || row.account) {
      throw new Refusal('already-accepted', 'This link was used already. Sign in, or ask for a new invitation.')
    }
    if (row.endedAt || row.expiresAt <= now()) {
      throw new Refusal('invitation-closed', 'This link has ended. Ask for a new invitation.')
    }
    return row
  }

  router.post('/invitation', async (request, response) => {
    requireJson(request)
    const { senate, name, role, roleTitle, organisation } = await open(parse(looked, request.body).token, request)
    response.json({ senate, name, role: roleNames[role], roleTitle, organisation })
  })

  router.post('/invitation/account', async (request, response) => {
    requireJson(request)
    const { token: given, name, email, password } = parse(accepted, request.body)
    const personId = await queue.run(sha256(given), async () => {
      const { personId: id } = await open(given, request)
      if (!id) throw new Error('A seat was invited to that nobody holds the place of.')
      await accounts.create({ id, name, email, password })
      await store.commit((writing) => [writing.update(people).set({ name }).where(eq(people.id, id))])
      return id
    })
    response.setHeader('Set-Cookie', await accounts.enter(personId))
    response.json({ personId })
  })

  return router
}
