import { memo } from 'react'
import type { ChallengeId } from '../../../shared/ids.ts'
import type { ScenarioContent } from '../../../shared/impacts/scenarios/content.ts'
import { refusedWords } from '../../../shared/impacts/scenarios/problem-words.ts'
import type { TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { ProblemsNote } from './ProblemsNote.tsx'
import { pressureRules } from './pressure-rules.ts'
import { RunProgress } from './RunProgress.tsx'
import { useScenarioRuns } from './runs/useScenarioRuns.ts'
import { useAuthors } from './useAuthors.ts'
import { useModelFile } from './useModelFile.ts'
import type { SystemModelAnswer } from './useSystemModel.ts'
import type { StampOf } from './useWriters.ts'
import { ScenarioVisuals } from './visuals/ScenarioVisuals.tsx'

interface ResultsProps {
  content: ScenarioContent
  model: SystemModelAnswer
  names: TargetNames
  stampOf: StampOf
  challengeId: ChallengeId | null
}

/** What comes of the scenario: redrawn with every change of it, whoever made it. */
export const Results = memo(function Results(props: ResultsProps) {
  const { content, model, names, stampOf, challengeId } = props
  const file = useModelFile(model, content)
  const { deterministic: run, drawn, progress, want } = useScenarioRuns(file)
  const authorOf = useAuthors(stampOf)
  if (run?.kind === 'refused') {
    return (
      <ProblemsNote
        title="This cannot be computed yet"
        problems={run.problems.map((problem) => refusedWords(problem, file, names))}
      />
    )
  }
  if (!run) return null
  return (
    <>
      <RunProgress progress={progress} />
      <ScenarioVisuals
        {...{ model, content, names, file, authorOf, challengeId, drawn, want }}
        runs={run}
        isRunning={progress.state === 'running'}
        rule={ruleInForce(content.coping, pressureRules(model, content, names))}
      />
    </>
  )
})

/** Every result names the rule that it was computed with: it decides the sign of what happens downstream. */
function ruleInForce(coping: ScenarioContent['coping'], rules: readonly string[]): string {
  if (coping === 'off') return 'Pressure rule in force: none. Services go on as usual however full they are.'
  if (rules.length === 0) return 'Pressure rule in force: none. No service of the model has one.'
  return `Pressure rule in force: ${rules.join(' ')}`
}
