import { hash, hkdfSync } from 'node:crypto'

/** Tells whether two texts are the same one, and nothing else of them. */
export type Fingerprint = (text: string) => string

/**
 * Fingerprints keyed with the deployment's secret, for texts that may be private: whoever has the database alone cannot
 * try guesses against them, and the same server knows a text again after a restart. Nobody can hand a fingerprint in,
 * so a key in front of the text is enough; an HMAC would cost every command five times as much.
 */
export function createFingerprint(secret: string): Fingerprint {
  // As hexadecimal the key fills the first block of SHA-256.
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'curia fingerprint of commands', 32)).toString('hex')
  return (text) => hash('sha256', key + text)
}
