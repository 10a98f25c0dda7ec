import type { SessionId } from '../../shared/ids.ts'
import { proposalStateNames } from '../../shared/proposals/ways.ts'
import { HoldInView, useHeldInView } from './held-in-view.ts'
import { RunKeys } from './running/RunKeys.tsx'
import type { TestedState } from './tested.ts'
import { useSessionProposals } from './useProposal.ts'

/** Before a session closes: the tests in it that nobody has settled, each with its keys. Nothing where there are none. */
export function Unsettled({ sessionId, epoch }: { sessionId: SessionId; epoch: number }) {
  const { data } = useSessionProposals(sessionId)
  const { held, hold } = useHeldInView()
  const left = (data?.items ?? []).filter(
    ({ id, state }) =>
      state.how.way === 'tested' && (state.state === 'open' || state.state === 'suspended' || held.includes(id)),
  )
  if (left.length === 0) return null
  return (
    <div className="unsettled">
      <p>
        <strong>Settle these words first.</strong> A session closes when every test in it is counted or withdrawn.
      </p>
      <ul className="rows">
        {left.map(({ id, state, turnout }) => (
          <li key={id}>
            <p className="row__title">
              {state.ref}, {proposalStateNames[state.state].toLowerCase()}
            </p>
            <p className="row__detail">{state.wording.slice(0, 140)}</p>
            <HoldInView value={hold}>
              <RunKeys id={id} state={state as TestedState} epoch={{ epoch }} turnout={turnout} quorate={undefined} />
            </HoldInView>
          </li>
        ))}
      </ul>
    </div>
  )
}
