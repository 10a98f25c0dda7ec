import { memo } from 'react'
import type { ChallengeId } from '../../../../shared/ids.ts'
import { inputWords } from '../../../../shared/impacts/scenarios/input-words.ts'
import { metricNames } from '../../../../shared/impacts/scenarios/metric-words.ts'
import type { Affected } from '../../../../shared/impacts/scenarios/most-affected.ts'
import { PutOnAgenda } from '../../../sessions/shown.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Section.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useHeld } from '../../../ui/useHeld.ts'
import { ComputedFrom } from '../ComputedFrom.tsx'
import type { Explanation } from './explain.ts'
import { Tornado, type TornadoRow } from './Tornado.tsx'
import type { EnteredOf, VisualNames } from './visual-names.ts'
import { weekWords } from './week-words.ts'

interface HangsOnSectionProps {
  leading: readonly Affected[]
  chosen: Affected | undefined
  onChoose(serviceId: string): void
  explanation: Explanation | undefined
  /** Whether it is of the model before the last edit. */
  isOld: boolean
  names: VisualNames
  entered: EnteredOf
  challengeId: ChallengeId | null
  startsOn: string | null
}

const mostRows = 12

/** Which assumptions the chosen difference hangs on, so that the meeting talks about those. */
export const HangsOnSection = memo(function HangsOnSection(props: HangsOnSectionProps) {
  const { leading, chosen, onChoose, explanation, isOld, names, challengeId, startsOn } = props
  // Differences of before the last edit stand beside the ends that they were computed with.
  const entered = useHeld(props.entered, isOld)
  if (!chosen) return null
  const label = ({ serviceId, metric }: Affected) => `${metricNames[metric]}: ${names.service(serviceId) ?? ''}`
  return (
    <Section title="What it hangs on" id="hangs-on-what">
      <Select
        id="hangs-on"
        label="Which difference"
        value={chosen.serviceId}
        options={leading.map((affected) => ({ value: affected.serviceId, label: label(affected) }))}
        onChange={onChoose}
      />
      {explanation?.asked.serviceId === chosen.serviceId ? (
        <>
          <ComputedFrom isOld={isOld} />
          <Bars {...{ explanation, names, entered, challengeId, startsOn }} />
        </>
      ) : (
        <Loading label="Trying each assumption at its low end and its high end" lines={4} />
      )}
    </Section>
  )
})

type BarsProps = Pick<HangsOnSectionProps, 'names' | 'entered' | 'challengeId' | 'startsOn'> & {
  explanation: Explanation
}

function Bars({ explanation: { asked, swings }, names, entered, challengeId, startsOn }: BarsProps) {
  const rows = swings.slice(0, mostRows).flatMap(({ input, atLow, atHigh }): TornadoRow[] => {
    const number = entered(input)
    if (!number) return []
    const { low, high, author, source } = number
    return [{ input, name: inputWords(input, names), lowWords: low, highWords: high, atLow, atHigh, author, source }]
  })
  const of = `${metricNames[asked.metric]}, ${names.service(asked.serviceId) ?? ''}, ${weekWords(asked.week, startsOn)}`
  if (rows.length === 0) {
    return <p>No range moves this difference. Add an assumption with a low and a high end to see what it hangs on.</p>
  }
  return (
    <Tornado
      of={of}
      base={swings[0]?.atLikely ?? 0}
      rows={rows}
      action={({ name }) => <PutOnAgenda title={`Assumption: ${name}`} challengeId={challengeId} />}
    />
  )
}
