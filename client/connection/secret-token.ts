import { sha256 } from '../../shared/decisions/digest.ts'

/** A secret for a link or an address: 32 random bytes, as they stand in it. */
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
