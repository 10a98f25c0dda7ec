import { consequenceNames, levels, likelihoodNames } from '../../shared/impacts/risk.ts'
import { Select } from '../ui/Select.tsx'
import type { LevelText } from './claim-draft.ts'

interface ResidualFieldsProps {
  prefix: string
  consequence: LevelText
  likelihood: LevelText
  onConsequence(value: LevelText): void
  onLikelihood(value: LevelText): void
  error: string | undefined
}

/** The risk that is left once something is done about it. */
export function ResidualFields(props: ResidualFieldsProps) {
  const { prefix, consequence, likelihood, onConsequence, onLikelihood, error } = props
  return (
    <fieldset className="plain-fieldset">
      <legend className="impact-subtitle">The risk that is left (optional)</legend>
      <div className="field-pair">
        <Select
          id={`${prefix}-consequence`}
          label="Consequence"
          empty="Not scored"
          value={consequence}
          options={levels.map((level) => ({
            value: `${level}` as const,
            label: `${level} ${consequenceNames[level]}`,
          }))}
          onChange={onConsequence}
        />
        <Select
          id={`${prefix}-likelihood`}
          label="Likelihood"
          empty="Not scored"
          value={likelihood}
          options={levels.map((level) => ({ value: `${level}` as const, label: `${level} ${likelihoodNames[level]}` }))}
          onChange={onLikelihood}
          error={error}
        />
      </div>
    </fieldset>
  )
}
