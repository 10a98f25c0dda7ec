/** Letters and digits that nobody mistakes for another, read from a wall or heard over a telephone: no 0, O, 1, I or L. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 8

/** The code that random bytes make: at least 40 of them, for some are passed over so that every sign is as likely. */
export function joinCodeFrom(bytes: Uint8Array): string {
  const even = [...bytes].filter((byte) => byte < alphabet.length * Math.floor(256 / alphabet.length))
  if (even.length < length) throw new Error('Too few random bytes for a join code.')
  return even
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
}

/** A code as it was typed, with lower case, spaces and hyphens forgiven; undefined when it can be none. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 64)
    .replace(/[\s\p{Pd}.]/gu, '')
    .toUpperCase()
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : undefined
}

/** A code as it is shown: two groups of four. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
