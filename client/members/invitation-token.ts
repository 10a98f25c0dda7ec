import { sha256 } from '../../shared/decisions/digest.ts'

/** The secret of a new invitation: 32 random bytes, as they stand in its link. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** What the server keeps of it. */
export function hashOf(token: string): string {
  return sha256(new TextEncoder().encode(token))
}

/** The link. The token stands after the #, so that no server, proxy or log ever sees it. */
export function invitationLink(token: string): string {
  return `${location.origin}/invitation#${token}`
}
