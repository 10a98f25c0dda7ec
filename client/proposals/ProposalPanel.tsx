import './proposals.scss'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { MyPosition } from './MyPosition.tsx'
import { Objections } from './Objections.tsx'
import { Results } from './Results.tsx'
import { RunTest } from './RunTest.tsx'
import type { TestedState } from './tested.ts'

/** Words that are tested, below the words themselves: my position, the objections, how it stands, and how it is run. */
export function ProposalPanel({ proposal }: { proposal: ProposalAnswer }) {
  const { id, state, turnout, session } = proposal
  if (state.how.way !== 'tested') return null
  const tested = state as TestedState
  return (
    <>
      <MyPosition id={id} state={tested} />
      <Objections id={id} state={tested} />
      <Results state={tested} turnout={turnout} />
      <RunTest id={id} state={tested} epoch={session?.chairEpoch ?? null} />
    </>
  )
}
