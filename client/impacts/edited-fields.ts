/**
 * What somebody has set of a thing since they opened it. Each part names fields that only make sense together, as a
 * colleague's half and one's own would say what nobody meant: who sets one of its first two sets them all. Whatever was
 * left alone stays as others have made it meanwhile.
 */
export function editedFields<Fields extends object>(
  before: Fields,
  typed: Fields,
  parts: readonly (keyof Fields)[][],
): Partial<Fields> {
  const differs = (name: keyof Fields) => JSON.stringify(before[name]) !== JSON.stringify(typed[name])
  const edited = parts.filter((part) => part.slice(0, 2).some(differs)).flat()
  return Object.fromEntries(edited.map((name) => [name, typed[name]])) as Partial<Fields>
}

/** What is said to whoever saves something that is there no more. */
export function goneWords(what: 'change' | 'factor' | 'link'): string {
  return `Somebody has taken this ${what} out meanwhile. Cancel, and add it again if it is still meant`
}
