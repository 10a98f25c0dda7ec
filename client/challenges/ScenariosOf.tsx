import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { isSettled } from '../../shared/challenges/stages.ts'
import { useSenate } from '../connection/useSenate.ts'
import { NewScenario, ScenarioLine } from '../impacts/shown.tsx'
import { ShortList } from './ShortList.tsx'

/** The scenarios of a challenge: what its options would do to everybody else. */
export function ScenariosOf({ challenge: { state, documents } }: { challenge: ChallengeAnswer }) {
  const { may } = useSenate()
  const mayStart = may('document.create', { challengeId: state.id }) && !isSettled(state.stage)
  const scenarios = documents.filter(({ kind }) => kind === 'scenario')
  const offered = state.options.filter((option) => option.state === 'offered')
  return (
    <ShortList
      title="Scenarios"
      items={scenarios}
      itemKey={(scenario) => scenario.id}
      empty="No scenario yet. It says what organisations would do and when, and the model says who feels it."
      action={
        mayStart ? (
          <NewScenario challengeId={state.id} options={offered} scenarios={scenarios} optionId={null} />
        ) : undefined
      }
      row={(scenario) => (
        <ScenarioLine
          scenario={scenario}
          about={state.options.find(({ id }) => id === scenario.optionId)?.name ?? 'About no option in particular'}
        />
      )}
    />
  )
}
