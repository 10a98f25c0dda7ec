import { useState } from 'react'
import type { ScenarioContent } from '../../../shared/impacts/scenarios/content.ts'
import { copingWords, dayWords, type TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { ProblemsNote } from './ProblemsNote.tsx'
import { ResultsTable } from './ResultsTable.tsx'
import { RunProgress } from './RunProgress.tsx'
import { useScenarioRuns } from './runs/useScenarioRuns.ts'
import { useModelFile } from './useModelFile.ts'
import type { SystemModelAnswer } from './useSystemModel.ts'

interface ResultsProps {
  content: ScenarioContent
  model: SystemModelAnswer
  names: TargetNames
}

/** What comes of the scenario: redrawn with every change of it, whoever made it. */
export function Results({ content, model, names }: ResultsProps) {
  const file = useModelFile(model, content)
  const { deterministic: run, drawn, progress } = useScenarioRuns(file)
  const lastWeek = Math.floor(file.horizonDays / 7)
  const [chosen, setWeek] = useState(26)
  const week = Math.min(chosen, lastWeek)
  if (run?.kind === 'refused') {
    return <ProblemsNote title="This cannot be computed yet" problems={run.problems.map(({ sentence }) => sentence)} />
  }
  if (!run) return null
  return (
    <Section title="What happens to each service">
      <p className="scenario-rule">{copingWords(content.coping)}</p>
      <Select
        id="scenario-week"
        label="Week"
        value={String(week)}
        options={Array.from({ length: lastWeek + 1 }, (_, n) => ({
          value: String(n),
          label: content.startsOn ? `Week ${n}: ${dayWords(n * 7, content.startsOn)}` : `Week ${n}`,
        }))}
        onChange={(value) => setWeek(Number(value))}
      />
      <RunProgress progress={progress} />
      <ResultsTable run={run} samples={drawn?.samples} week={week} model={model} names={names} />
    </Section>
  )
}
