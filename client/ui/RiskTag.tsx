/** The bands of the 5 × 5 matrix, from mildest to worst. */
export type RiskBand = 'low' | 'moderate' | 'high' | 'extreme'

const names: Record<RiskBand, string> = { low: 'Low', moderate: 'Moderate', high: 'High', extreme: 'Extreme' }

interface RiskTagProps {
  band: RiskBand
  /** Consequence × likelihood. */
  score: number
  /** Only the band and the number, for tables whose heading says "Risk". */
  short?: boolean
}

/** A risk as it is always written: "High risk (12 of 25)". */
export function RiskTag({ band, score, short = false }: RiskTagProps) {
  return (
    <strong className={`risk-tag risk-tag--${band}`}>
      {short ? `${names[band]}, ${score}` : `${names[band]} risk (${score} of 25)`}
    </strong>
  )
}
