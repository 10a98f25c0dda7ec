/**
 * The 32 signs of Crockford's base 32: eight of them are 40 bits. I, L and O are left out and read as the digits that
 * they look like, from a wall or over a telephone.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8
/** Given no more; codes that were given with it still work. */
const givenBefore = 'U'

/** The code that random bytes make: a sign from each of the first 8, every sign as likely. */
export function joinCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < length) throw new Error('Too few random bytes for a join code.')
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/** A code as it was typed, with lower case, look-alikes, spaces and hyphens forgiven; undefined when it can be none. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 64)
    .replace(/[\s\p{Pd}.]/gu, '')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
  const isSign = (sign: string) => alphabet.includes(sign) || sign === givenBefore
  return code.length === length && [...code].every(isSign) ? code : undefined
}

/** A code as it is shown: two groups of four. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
