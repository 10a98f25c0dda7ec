import './proposals.scss'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { DraftDecision } from './DraftDecision.tsx'
import { EarlierWords } from './EarlierWords.tsx'
import { MyPosition } from './MyPosition.tsx'
import { Objections } from './Objections.tsx'
import { Results } from './Results.tsx'
import { RunAgain } from './RunAgain.tsx'
import { RunTest } from './RunTest.tsx'
import type { TestedState } from './tested.ts'

/** Words that are tested, below the words themselves: my position, the objections, how it stands, and how it is run. */
export function ProposalPanel({ proposal }: { proposal: ProposalAnswer }) {
  const { id, state, turnout, turnoutBySector, session, decisions } = proposal
  if (state.how.way !== 'tested') return null
  const tested = state as TestedState
  return (
    <>
      <RunAgain how={tested.how} />
      <MyPosition id={id} state={tested} />
      <EarlierWords state={tested} />
      <Objections id={id} state={tested} epoch={session?.chairEpoch ?? null} />
      <Results state={tested} turnout={turnout} turnoutBySector={turnoutBySector} />
      <DraftDecision id={id} state={tested} decisions={decisions} />
      <RunTest id={id} state={tested} epoch={session?.chairEpoch ?? null} turnout={turnout} />
    </>
  )
}
