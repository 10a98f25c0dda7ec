/** The value below which a share of the samples lies: 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** `p50 1.84 ms   p99 4.02 ms`. */
export function spread(samples: readonly number[]): string {
  return [0.5, 0.99].map((share) => `p${share * 100} ${quantile(samples, share).toFixed(2).padStart(7)} ms`).join('   ')
}

/** How many times longer than the baseline, with the aim if there is one: `p50 2.10 x (aim 3)`. */
export function ratios(samples: readonly number[], baseline: readonly number[], aims: readonly number[] = []): string {
  const told = [0.5, 0.99].map((share, n) => {
    const ratio = quantile(samples, share) / quantile(baseline, share)
    const aim = aims[n]
    const verdict = aim === undefined ? '' : ` (aim ${aim}: ${ratio <= aim ? 'met' : 'missed'})`
    return `p${share * 100} ${ratio.toFixed(2).padStart(7)} x${verdict}`
  })
  return told.join('   ')
}
