import type { IncomingHttpHeaders } from 'node:http'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { fromNodeHeaders } from 'better-auth/node'
import * as z from 'zod'
import { authAccounts, authSessions, authUsers, authVerifications } from '../db/accounts.ts'
import type { Store } from '../db/store.ts'
import type { PersonId } from '../shared/ids.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Settings } from './settings.ts'

/** Who is signed in, and through which sign-in session. */
export interface SignedIn {
  personId: PersonId
  sessionId: string
}

/**
 * How long it is remembered whose cookies these are, as a page asks for several things while it opens: to look takes
 * longer than most answers. A sign-in session that ends here is forgotten at once, one that ends on another server after
 * this at the latest.
 */
const rememberedMs = 1000
const mostKnown = 5000

/**
 * Accounts: credentials and sign-in sessions, kept by better-auth in its own tables. A person's account has the
 * person's id. None of better-auth's own routes can be reached: they show the session's token to scripts, change names
 * and addresses, or try passwords uncounted. Rate limits of sign-in stand in front (`limits.ts`).
 */
export function createAccounts({ store, settings }: { store: Store; settings: Settings }) {
  const listeners: ((sessionId: string) => void)[] = []
  const auth = betterAuth({
    appName: 'Curia',
    basePath: '/api/auth',
    baseURL: settings.url ?? `http://localhost:${settings.port}`,
    secret: settings.secret,
    database: drizzleAdapter(store.accounts, {
      provider: store.dialect === 'sqlite' ? 'sqlite' : 'pg',
      schema: { user: authUsers, session: authSessions, account: authAccounts, verification: authVerifications },
    }),
    // Accounts are made by the set-up code and by invitations only.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { cookieCache: { enabled: false } },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: settings.url?.startsWith('https:') ?? false,
      cookiePrefix: 'curia',
      // Origins are checked once, for every route alike, before anything reaches better-auth (`origin.ts`).
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    databaseHooks: {
      session: {
        delete: {
          after: async (session) => {
            for (const listener of listeners) listener(session.id)
          },
        },
      },
    },
    plugins: [entry()],
  })

  const known = new Map<string, { who: Promise<SignedIn | undefined>; until: number }>()
  listeners.push(() => known.clear())

  async function lookUp(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> {
    const found = await auth.api.getSession({ headers: fromNodeHeaders(headers) })
    return found ? { personId: found.user.id as PersonId, sessionId: found.session.id } : undefined
  }

  return {
    /** Who sends these headers; undefined when nobody is signed in. */
    async signedIn(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> {
      const { cookie } = headers
      if (!cookie) return undefined
      const at = performance.now()
      const before = known.get(cookie)
      if (before && at < before.until) return before.who
      if (known.size >= mostKnown) known.clear()
      const who = lookUp(headers)
      known.set(cookie, { who, until: at + rememberedMs })
      // Nobody, or a failure, is not remembered.
      who.then((found) => found ?? known.delete(cookie)).catch(() => known.delete(cookie))
      return who
    },
    /**
     * Makes an account with the given person's id.
     * @throws Refusal `already-registered` when the address has an account.
     */
    async create(person: { id: PersonId; name: string; email: string; password?: string }): Promise<void> {
      const { internalAdapter, password } = await auth.$context
      const email = person.email.toLowerCase()
      if (await internalAdapter.findUserByEmail(email)) {
        throw new Refusal('already-registered', 'There is an account with this email address. Sign in with it instead.')
      }
      const at = new Date()
      await internalAdapter.createUser(
        { id: person.id, name: person.name, email, emailVerified: true, createdAt: at, updatedAt: at },
        { method: 'admin' },
      )
      if (person.password === undefined) return
      await internalAdapter.linkAccount({
        userId: person.id,
        accountId: person.id,
        providerId: 'credential',
        password: await password.hash(person.password),
      })
    },
    /** Signs in by password: the cookies, or undefined when address and password do not go together. */
    async signIn(email: string, password: string, headers: IncomingHttpHeaders): Promise<string[] | undefined> {
      const response = await auth.api.signInEmail({
        body: { email, password },
        headers: fromNodeHeaders(headers),
        asResponse: true,
      })
      return response.ok ? response.headers.getSetCookie() : undefined
    },
    /** Ends the sign-in session of these headers, if there is one, and gives the cookies that say so. */
    async signOut(headers: IncomingHttpHeaders): Promise<string[]> {
      const response = await auth.api.signOut({ headers: fromNodeHeaders(headers), asResponse: true })
      return response.headers.getSetCookie()
    },
    /** Signs a person in without a password: the demonstration's door, and the one after an invitation. Gives the cookies. */
    async enter(personId: PersonId): Promise<string[]> {
      const response = await auth.api.enterAs({ body: { personId }, asResponse: true })
      return response.headers.getSetCookie()
    },
    /** Called with a sign-in session's id as it ends. */
    onSignedOut: (listener: (sessionId: string) => void) => void listeners.push(listener),
  }
}

export type Accounts = ReturnType<typeof createAccounts>

/** Sign-in by id. Server-only: it has no path, so no request can reach it. */
function entry() {
  return {
    id: 'curia-entry',
    endpoints: {
      enterAs: createAuthEndpoint({ method: 'POST', body: z.object({ personId: z.string() }) }, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId)
        if (!user)
          throw new Refusal('person-unknown', 'There is nobody of that name here. Choose somebody from the list.')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ personId: user.id })
      }),
    },
  } satisfies BetterAuthPlugin
}
