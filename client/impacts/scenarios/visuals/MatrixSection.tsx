import { memo } from 'react'
import { metricNames } from '../../../../shared/impacts/scenarios/metric-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { ComputedFrom } from '../ComputedFrom.tsx'
import type { Explanation } from './explain.ts'
import { HeatMatrix } from './HeatMatrix.tsx'
import { heatOf } from './heat-of.ts'
import type { ShownSystem } from './system.ts'
import { weekWords } from './week-words.ts'

interface MatrixSectionProps {
  explanation: Explanation | undefined
  /** Whether it is of the model before the last edit. */
  isOld: boolean
  system: ShownSystem
  startsOn: string | null
}

/** Whose changes make whose difference, in the number that is chosen, over all services of each organisation. */
export const MatrixSection = memo(function MatrixSection(props: MatrixSectionProps) {
  const { explanation, isOld, system, startsOn } = props
  if (!explanation) return null
  const { asked, matrix } = explanation
  const { cells, from, to } = heatOf(matrix, system.organisations)
  if (from.length === 0) return null
  return (
    <Section title="Organisation by organisation">
      <ComputedFrom isOld={isOld} />
      {to.length === 0 ? (
        <p>The changes make no difference in this number that can be seen.</p>
      ) : (
        <HeatMatrix of={`${metricNames[asked.metric]}, ${weekWords(asked.week, startsOn)}`} {...{ cells, from, to }} />
      )}
    </Section>
  )
})
