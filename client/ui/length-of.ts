/** How much room some words need where they stand large. */
export function lengthOf({ length }: string): 'short' | 'middling' | 'long' | 'very-long' {
  if (length <= 140) return 'short'
  if (length <= 320) return 'middling'
  return length <= 640 ? 'long' : 'very-long'
}
