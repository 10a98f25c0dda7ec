/** The number that somebody typed: commas and spaces are fine, anything else is undefined. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[,\s]/g, '').replace(/^\u2212/, '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
