/**
 * The `urn:uuid` of a thing in a bundle: its own id where that is one, and otherwise always the same one made of its id.
 * It only ties references together within a file, so that it need not be hard to guess.
 */
export function uuidOf(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return `urn:uuid:${id}`
  const hex = [1, 2, 3, 4].map((salt) => hash(`${salt} ${id}`).toString(16).padStart(8, '0')).join('')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
