/** Milliseconds that an engine took: one figure, or the quickest and the slowest that it was measured at. */
type Figure = number | readonly [number, number]

interface Figures {
  one: Readonly<Record<string, Figure>>
  thousand: Readonly<Record<string, Figure>>
}

/**
 * What engines took that were tried before this one was written, as the specification of the engine gives it: one core, 52
 * weeks, daily, networks of so many services with 51 or 855 routes and 84 or 1,350 ranges. They were other networks than the
 * bench's, on another day, so a ratio says how far apart engines are, and not which is ahead by a tenth. NumPy was vectorised
 * over runs; native C is the same algorithm, close to what a processor can do. Of one run only the prototype's is known.
 */
export const known: Readonly<Record<20 | 300, Figures>> = {
  20: {
    one: { 'the prototype’s': 0.37 },
    thousand: { 'native C’s': 65, 'the prototype’s': [320, 420], 'NumPy’s': 550 },
  },
  300: {
    one: { 'the prototype’s': 5.6 },
    thousand: { 'native C’s': 1400, 'the prototype’s': [6000, 9300], 'NumPy’s': 13_000 },
  },
}

/** How many times as long as each of the known figures, as words: `3.3 × native C’s 65 ms`. */
export function beside(ms: number, figures: Readonly<Record<string, Figure>>): string {
  return Object.entries(figures)
    .map(([whose, figure]) => {
      const [quickest, slowest] = typeof figure === 'number' ? [figure, figure] : figure
      const times = [...new Set([ms / slowest, ms / quickest].map((ratio) => ratio.toPrecision(2)))].join(' to ')
      const figureInWords = quickest === slowest ? `${quickest}` : `${quickest} to ${slowest}`
      return `${times} × ${whose} ${figureInWords} ms`
    })
    .join(', ')
}
