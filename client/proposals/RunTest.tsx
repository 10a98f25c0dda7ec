import './running/running.scss'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { hasQuorumRule } from '../../shared/sessions/quorum.ts'
import type { QuorumAnswer } from '../../shared/sessions/quorum-answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { ClosingLine } from './running/ClosingLine.tsx'
import { OpenDraft } from './running/OpenDraft.tsx'
import { PassageNote } from './running/PassageNote.tsx'
import { QuorumLost } from './running/QuorumLost.tsx'
import { RunKeys } from './running/RunKeys.tsx'
import { usePassage } from './running/usePassage.ts'
import { VoidTest } from './running/VoidTest.tsx'
import type { TestedProps } from './tested.ts'

interface RunTestProps extends TestedProps {
  /** The chair's epoch while the session of these words is under way. */
  epoch: number | null
  turnout?: ProposalAnswer['turnout'] | undefined
}

/** What everybody sees of how a test runs (until when, what changed in its words), and the keys of whoever runs it. */
export function RunTest(props: RunTestProps) {
  const { state } = props
  const runs = state.state === 'open' || state.state === 'suspended'
  return (
    <>
      <ClosingLine state={state} />
      {state.state === 'suspended' && state.how.reason ? <p>Suspended: {state.how.reason}</p> : null}
      {runs ? <Drifting {...props} /> : null}
      <Running {...props} />
    </>
  )
}

function Drifting({ id, state }: RunTestProps) {
  const { drift } = usePassage(id, state)
  return <PassageNote state={state} drift={drift} />
}

function Running({ id, state, epoch, turnout }: RunTestProps) {
  const { may, senate } = useSenate()
  const { challengeId, documentId, sessionId } = state
  const runs = state.state === 'open' || state.state === 'suspended'
  const mayRun = may('proposal.put', { challengeId, documentId })
  const { data: quorum } = useAnswer<QuorumAnswer>(
    mayRun && runs && sessionId && epoch !== null ? `/sessions/${sessionId}/quorum` : undefined,
    { follows: [`session:${sessionId}`] },
  )
  if (!mayRun) return null
  const carried = epoch === null ? {} : { epoch }
  const now = quorum && (quorum.item ?? quorum.session)
  if (state.state === 'draft' || state.state === 'clarifying') {
    return <OpenDraft id={id} state={state} epoch={carried} />
  }
  return (
    <div className="run-test">
      {runs && now && !now.quorate && epoch !== null ? (
        <QuorumLost id={id} state={state} quorum={quorum} epoch={epoch} />
      ) : null}
      {runs && now?.quorate && hasQuorumRule(senate.terms) ? (
        <p className="soft">
          Quorate now: {now.votingSeats} voting from {now.legalBodies} organisations.
        </p>
      ) : null}
      <RunKeys id={id} state={state} epoch={carried} turnout={turnout} quorate={now?.quorate} />
      <VoidTest id={id} state={state} epoch={carried} />
    </div>
  )
}
