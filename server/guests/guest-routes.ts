import express, { type Request, Router } from 'express'
import type { Store } from '../../db/store.ts'
import { notFound, Refusal } from '../../shared/refusal.ts'
import type { Accounts } from '../accounts.ts'
import { parseEnvelope } from '../envelope.ts'
import type { Execute } from '../execute.ts'
import type { Limits } from '../limits.ts'
import type { Access } from '../members/access.ts'
import { requireJson } from '../routes.ts'
import type { Cookie } from './cookies.ts'
import { type GuestRow, guestIn, visitOver } from './door.ts'
import type { Passes } from './passes.ts'
import { viewOf } from './view.ts'

interface GuestParts {
  store: Store
  accounts: Accounts
  access: Access
  execute: Execute
  limits: Limits
  passes: Passes
  cookie: Cookie
  now(): Date
}

/**
 * All that a guest's browser reaches: what it may see, the commands that `can` allows it, and taking the seat that it
 * was let in to. Every other address asks who is signed in, and a guest is not.
 */
export function guestRoutes(parts: GuestParts): Router {
  const { store, accounts, access, execute, limits, passes, cookie, now } = parts
  const router = Router()
  router.use('/guest', express.json({ limit: '16kb', strict: true, type: 'application/json' }))

  router.get('/guest', async (request, response) => {
    const guest = await known(request)
    await limits.read(guest.id)
    response.set('Cache-Control', 'no-store').json(await viewOf(store.db, guest, now()))
  })

  router.post('/guest/commands', async (request, response) => {
    requireJson(request)
    const guest = await known(request)
    const actor = await access.guestActor(guest.id)
    if (!actor) throw notFound()
    response.json(await execute(actor, parseEnvelope(request.body), 'client'))
  })

  router.post('/guest/seat', async (request, response) => {
    requireJson(request)
    const guest = await known(request)
    if (guest.state !== 'seated') {
      throw new Refusal('not-admitted', 'You have not been let in to a seat. Wait until somebody lets you in.')
    }
    // Whoever is signed in here goes: the browser now acts as the seat, and as nobody else.
    for (const line of await accounts.signOut(request.headers)) response.append('Set-Cookie', line)
    await passes.give(guest, response)
    cookie.end(response)
    response.json({ senateId: guest.senateId, sessionId: guest.sessionId })
  })

  /** The guest who asks. @throws Refusal `visit-closed` when what their browser holds is worth nothing. */
  async function known(request: Request): Promise<GuestRow> {
    const guest = await guestIn(store.db, request.headers, cookie)
    if (!guest) throw visitOver()
    return guest
  }

  return router
}
