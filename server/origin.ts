import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from a page of ours. Browsers send Origin with every WebSocket and every POST; a request that
 * carries a cookie into a socket and names no origin is refused.
 */
export function createOriginCheck({ url, port }: { url: string | undefined; port(): number }) {
  const known = () => (url ? [url] : ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port()}`))
  return {
    /** For sockets: exact origin, and none at all only without a cookie. */
    allowsUpgrade({ headers }: IncomingMessage): boolean {
      return headers.origin === undefined ? headers.cookie === undefined : known().includes(headers.origin)
    },
    /** For requests that change something: a foreign origin is refused; programs send none. */
    allowsChange({ headers }: IncomingMessage): boolean {
      if (headers.origin === undefined) return headers['sec-fetch-site'] === undefined
      return known().includes(headers.origin)
    },
    known,
  }
}
export type OriginCheck = ReturnType<typeof createOriginCheck>
