import type { IncomingHttpHeaders } from 'node:http'
import { and, eq, isNull } from 'drizzle-orm'
import type { Response } from 'express'
import { guests } from '../../db/guests.ts'
import { seats } from '../../db/members.ts'
import type { Store } from '../../db/store.ts'
import type { GuestId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Accounts, SignedIn } from '../accounts.ts'
import { whyNotSeated } from '../sessions/door-facts.ts'
import type { Cookie } from './cookies.ts'
import type { GuestRow } from './door.ts'

const prefix = 'pass:'

/**
 * What a browser holds that was let in to a seat: it is signed in as whoever sits there until its 12 hours are over,
 * somebody signs out, or the seat ends. It names a guest's row and no account, so that somebody whose account is lost,
 * or not yet made, can sit down; and it is asked each time whether it would open more than this one senate.
 */
export function createPasses({ store, cookie, now }: { store: Store; cookie: Cookie; now(): Date }) {
  const { db } = store
  const listeners: ((sessionId: string) => void)[] = []

  async function holder(where: ReturnType<typeof eq>): Promise<SignedIn | undefined> {
    const [row] = await db
      .select({ id: guests.id, until: guests.passUntil, personId: seats.personId })
      .from(guests)
      .innerJoin(seats, eq(seats.id, guests.seatId))
      .where(and(where, isNull(seats.endedAt)))
    if (!row?.personId || !row.until || row.until <= now()) return undefined
    if ((await whyNotSeated(db, row.personId)) !== 'fine') return undefined
    return { personId: row.personId, sessionId: prefix + row.id }
  }

  return {
    /** Whom these headers' pass signs in. */
    async signedIn(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> {
      const passHash = cookie.hashIn(headers)
      return passHash === undefined ? undefined : await holder(eq(guests.passHash, passHash))
    },
    /** Whether somebody who came by a pass may still stay; undefined for those who did not come by one. */
    async stillSignedIn({ personId, sessionId }: SignedIn): Promise<boolean | undefined> {
      if (!sessionId.startsWith(prefix)) return undefined
      const found = await holder(eq(guests.id, sessionId.slice(prefix.length) as GuestId))
      return found?.personId === personId
    },
    /** Turns the token of somebody who was let in to a seat into a pass, once. */
    async give({ id, seatId, passUntil }: GuestRow, response: Response): Promise<void> {
      const lastsMs = (passUntil?.getTime() ?? 0) - now().getTime()
      if (!seatId || lastsMs <= 0) {
        throw new Refusal('pass-closed', 'It is more than 12 hours since you were let in. Ask to be let in again.')
      }
      const pass = cookie.fresh()
      await store.commit((writing) => [
        writing.update(guests).set({ passHash: pass.hash, tokenHash: null, about: '' }).where(eq(guests.id, id)),
      ])
      pass.give(response, lastsMs)
    },
    /** Ends the pass of these headers, if there is one. */
    async end(headers: IncomingHttpHeaders): Promise<void> {
      const passHash = cookie.hashIn(headers)
      const found = passHash === undefined ? undefined : await holder(eq(guests.passHash, passHash))
      if (!passHash || !found) return
      await store.commit((writing) => [
        writing.update(guests).set({ passHash: null, passUntil: null }).where(eq(guests.passHash, passHash)),
      ])
      for (const listener of listeners) listener(found.sessionId)
    },
    onEnded: (listener: (sessionId: string) => void) => void listeners.push(listener),
  }
}
export type Passes = ReturnType<typeof createPasses>

/** How somebody's commands come: from an account, or by a pass. */
export function cameBy({ sessionId }: Pick<SignedIn, 'sessionId'>): 'client' | 'pass' {
  return sessionId.startsWith(prefix) ? 'pass' : 'client'
}

/** Accounts that know of passes too: everything else asks them alike who is signed in. */
export function withPasses(accounts: Accounts, passes: Passes): Accounts {
  return {
    ...accounts,
    signedIn: async (headers) => (await accounts.signedIn(headers)) ?? (await passes.signedIn(headers)),
    async signOut(headers) {
      await passes.end(headers)
      return accounts.signOut(headers)
    },
    onSignedOut(listener) {
      accounts.onSignedOut(listener)
      passes.onEnded(listener)
    },
  }
}
