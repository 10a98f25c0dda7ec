import { createHmac, hkdfSync } from 'node:crypto'

/** Tells whether two texts are the same one, and nothing else of them. */
export type Fingerprint = (text: string) => string

/**
 * Fingerprints keyed with the deployment's secret, for texts that may be private: whoever has the database alone cannot
 * try guesses against them, and the same server knows a text again after a restart.
 */
export function createFingerprint(secret: string): Fingerprint {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'curia fingerprint of commands', 32))
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')
}
