/** Ten colours of organisations: 3:1 and more on white, and apart from each other for colour-blind eyes. */
export const organisationColours = [
  '#0000a0',
  '#40a070',
  '#e06000',
  '#a070ff',
  '#4060a0',
  '#a04020',
  '#600000',
  '#402040',
  '#a080a0',
  '#606060',
] as const

/** The first colour that nobody has yet; from the eleventh organisation on, the one that fewest have. */
export function nextColour(taken: readonly string[]): string {
  const counts = organisationColours.map((colour) => taken.filter((one) => one === colour).length)
  return organisationColours[counts.indexOf(Math.min(...counts))] ?? organisationColours[0]
}
