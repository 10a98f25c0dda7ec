import { eq } from 'drizzle-orm'
import express, { type Request, Router } from 'express'
import * as z from 'zod'
import { people } from '../../db/members.ts'
import type { Store } from '../../db/store.ts'
import type { JoinAnswer, SessionBrief } from '../../shared/guests/answers.ts'
import type { CommandId, GuestId, PersonId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import { seatedForMs } from '../../shared/sessions/door.ts'
import { guestName, guestWord } from '../../shared/sessions/door-commands.ts'
import { readJoinCode } from '../../shared/sessions/join-code.ts'
import type { Accounts } from '../accounts.ts'
import { parse } from '../envelope.ts'
import type { Execute } from '../execute.ts'
import type { Access } from '../members/access.ts'
import { requireJson } from '../routes.ts'
import type { Cookie } from './cookies.ts'
import { guestIn, refuseShut, sessionAtDoor } from './door.ts'
import { createGuessLimit } from './guess-limit.ts'

interface JoinParts {
  store: Store
  accounts: Accounts
  access: Access
  execute: Execute
  cookie: Cookie
  now(): Date
  newId(): string
}

const code = z.string().max(200)
const entered = z.strictObject({ code })
const asked = z.strictObject({ code, name: guestName, about: guestWord.default('') })

/** The states in which a browser need not ask again. */
const standing = ['asked', 'admitted', 'seated']

/**
 * The door of a session: what its code is for, and asking to be let in. Only by POST, so that what opens links to look
 * for harm changes nothing. Asking is a command like any other; its sender is a guest who stands outside.
 */
export function joinRoutes({ store: { db }, accounts, access, execute, cookie, now, newId }: JoinParts): Router {
  const guess = createGuessLimit()
  const router = Router()
  router.use('/join', express.json({ limit: '16kb', strict: true, type: 'application/json' }))

  /** The session behind a code that works. */
  async function behind(typed: string, request: Request): Promise<SessionBrief> {
    const read = readJoinCode(typed)
    const session = await guess(request.ip ?? 'unknown', async () =>
      read === undefined ? undefined : await sessionAtDoor(db, { code: read }),
    )
    if (!session) {
      throw new Refusal(
        'wrong-code',
        'This code does not work. It has 8 letters and digits. It may have been replaced: ask whoever sent it.',
        '/code',
      )
    }
    refuseShut(session, now())
    return session
  }

  router.post('/join', async (request, response) => {
    requireJson(request)
    const session = await behind(parse(entered, request.body).code, request)
    const who = await accounts.signedIn(request.headers)
    const seat = who && (await access.seatActor(who.personId, session.senateId))
    const guest = await guestIn(db, request.headers, cookie)
    const answer: JoinAnswer = {
      session,
      you: seat ? 'seated' : who ? 'withoutSeat' : 'notSignedIn',
      name: who ? await nameOf(who.personId) : '',
      asking: guest?.sessionId === session.id && standing.includes(guest.state),
    }
    response.json(answer)
  })

  router.post('/join/ask', async (request, response) => {
    requireJson(request)
    const { name, about, code: typed } = parse(asked, request.body)
    const { id: sessionId, senateId } = await behind(typed, request)
    const before = await guestIn(db, request.headers, cookie)
    // Pressing twice, or coming back to the page, asks no second time.
    if (before?.sessionId === sessionId && standing.includes(before.state)) return void response.json({ asked: true })
    const guestId = newId() as GuestId
    const token = cookie.fresh()
    await execute(
      { kind: 'guest', personId: guestId, senateId, sessionId, state: 'outside' },
      {
        ...{ commandId: newId() as CommandId, type: 'askToBeLetIn', target: sessionId },
        body: { guestId, name, about, tokenHash: token.hash },
      },
      'client',
    )
    token.give(response, seatedForMs)
    response.json({ asked: true })
  })

  async function nameOf(personId: PersonId): Promise<string> {
    const [person] = await db.select({ name: people.name }).from(people).where(eq(people.id, personId))
    return person?.name ?? ''
  }

  return router
}
