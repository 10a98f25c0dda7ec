import { evolve, type Proposal, type ProposalEvent } from '../../shared/proposals/proposal.ts'
import { createFold } from '../fold-stream.ts'

/** A proposal as its stream says it is. */
export const foldProposal = createFold<Proposal, ProposalEvent>(evolve)
