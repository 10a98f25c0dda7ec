import type { UseQueryResult } from '@tanstack/react-query'
import type { SessionId } from '../../shared/ids.ts'
import type { ProposalAnswer, SessionProposals } from '../../shared/proposals/answers.ts'
import { evolve, type Proposal, type ProposalEvent } from '../../shared/proposals/proposal.ts'
import { turnoutOf } from '../../shared/proposals/seen.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useStream } from '../connection/useStream.ts'

interface OpenProposal {
  answer: UseQueryResult<ProposalAnswer>
  /** The answer with everything folded over it that has happened since. */
  proposal: ProposalAnswer | undefined
}

/**
 * One proposal, kept up to date on a screen: its events are folded as they come, and what they do not tell (who has
 * answered while positions are hidden, whether the passage still says the same) is asked for again soon after.
 */
export function useProposal(id: string): OpenProposal {
  const stream = `proposal:${id}` as const
  const answer = useAnswer<ProposalAnswer>(`/proposals/${id}`, { follows: [stream, 'decision', 'document', 'session'] })
  const held = useStream<Proposal, ProposalEvent>(stream, answer.data, folded)
  return {
    answer,
    proposal: answer.data && held && { ...answer.data, ...held, turnout: turnout(answer.data, held.state) },
  }
}

/** The words of a session as they stand, each to go on folding from. */
export function useSessionProposals(sessionId: SessionId): UseQueryResult<SessionProposals> {
  return useAnswer<SessionProposals>(`/sessions/${sessionId}/proposals`, { follows: ['proposal', 'decision'] })
}

/** The same from a list, whose lines go on folding from where they stand. */
export function useFolded<Held extends Pick<ProposalAnswer, 'id' | 'version' | 'state' | 'turnout'>>(
  answer: Held,
): Held {
  const held = useStream<Proposal, ProposalEvent>(`proposal:${answer.id}`, answer, folded)
  return held ? { ...answer, ...held, turnout: turnout(answer, held.state) } : answer
}

/** Where positions are not hidden, the fold knows who has answered before the next answer does. */
function turnout({ turnout }: Pick<ProposalAnswer, 'turnout'>, { how }: Proposal): ProposalAnswer['turnout'] {
  if (how.way !== 'tested' || how.ballot === 'secret') return turnout
  return how.showResults === 'live' || how.result !== null ? turnoutOf(how) : turnout
}

const folded = (state: Proposal, ...rest: [ProposalEvent, Parameters<typeof evolve>[2]]): Proposal =>
  evolve(state, ...rest) ?? state
