import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { CookieOptions, Response } from 'express'
import { sha256 } from '../journal.ts'

/** What a browser holds for us under a name, and no script can read. */
export interface Cookie {
  /** The digest of what these headers carry; undefined when they carry nothing. */
  hashIn(headers: IncomingHttpHeaders): string | undefined
  /** A secret to be given once what it opens is there. */
  fresh(): { hash: string; give(response: Response, lastsMs: number): void }
  end(response: Response): void
}

/** A cookie that holds a secret of 32 random bytes. Behind TLS its name binds it to this very host. */
export function createCookie(name: string, { secure }: { secure: boolean }): Cookie {
  const full = secure ? `__Host-${name}` : name
  const options: CookieOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' }
  return {
    hashIn({ cookie = '' }) {
      for (const part of cookie.split(';')) {
        const [key, value] = part.trim().split('=', 2)
        if (key === full && value && /^[\w-]{43}$/.test(value)) return sha256(value)
      }
      return undefined
    },
    fresh() {
      const secret = randomBytes(32).toString('base64url')
      return {
        hash: sha256(secret),
        give: (response, lastsMs) => void response.cookie(full, secret, { ...options, maxAge: lastsMs }),
      }
    },
    end: (response) => void response.clearCookie(full, options),
  }
}
