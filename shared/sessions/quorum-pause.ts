/**
 * How long a page lets the quorum move before it asks for it again, in ms, when this many people attend. In a large room
 * it moves often and every page asks: they ask less often, and each at a moment of its own.
 */
export function quorumPauseMs(people: number): number {
  return Math.max(400, people * 10) * (0.5 + Math.random())
}
