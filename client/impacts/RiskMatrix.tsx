import type { Claim } from '../../shared/impacts/impact.ts'
import {
  consequenceNames,
  type Level,
  levels,
  likelihoodNames,
  riskName,
  riskScore,
  riskWords,
} from '../../shared/impacts/risk.ts'

interface Placed {
  consequence: Level
  likelihood: Level
}

/** Where a risk lies in the 5 × 5 matrix, and where the mitigation would leave it. The words say the same. */
export function RiskMatrix({ claim }: { claim: Claim }) {
  const { consequence, likelihood, residualConsequence, residualLikelihood } = claim
  if (consequence === null || likelihood === null) return null
  const left =
    residualConsequence === null || residualLikelihood === null
      ? undefined
      : { consequence: residualConsequence, likelihood: residualLikelihood }
  return (
    <figure className="risk-matrix">
      <figcaption>
        <p>{riskWords(consequence, likelihood)}.</p>
        {left ? (
          <p className="soft">
            After mitigation: {lower(riskName(riskScore(left.consequence, left.likelihood)))},{' '}
            {likelihoodNames[left.likelihood].toLowerCase()} × {consequenceNames[left.consequence].toLowerCase()}.
          </p>
        ) : null}
      </figcaption>
      <div className="risk-matrix__grid" aria-hidden="true">
        {levels.toReversed().map((row) => (
          <Row key={row} likelihood={row} now={{ consequence, likelihood }} left={left} />
        ))}
        <span className="risk-matrix__axis" />
        {levels.map((level) => (
          <span key={level} className="risk-matrix__axis">
            {level}
          </span>
        ))}
        <span className="risk-matrix__legend">Likelihood up, consequence across</span>
      </div>
    </figure>
  )
}

function Row({ likelihood, now, left }: { likelihood: Level; now: Placed; left: Placed | undefined }) {
  return (
    <>
      <span className="risk-matrix__axis">{likelihood}</span>
      {levels.map((consequence) => {
        const { score, band } = riskScore(consequence, likelihood)
        const here = (placed: Placed | undefined) =>
          placed?.consequence === consequence && placed.likelihood === likelihood
        const mark = here(now) ? ' risk-matrix__cell--now' : here(left) ? ' risk-matrix__cell--left' : ''
        return (
          <span key={consequence} className={`risk-matrix__cell risk-matrix__cell--${band}${mark}`}>
            {score}
          </span>
        )
      })}
    </>
  )
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
