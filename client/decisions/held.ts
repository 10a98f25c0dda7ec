import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { ImpactStanding } from '../../shared/decisions/facts.ts'
import { unansweredOrganisations } from '../../shared/decisions/unanswered.ts'
import type { OrganisationId } from '../../shared/ids.ts'

/** A decision as its page holds it: folded so far, with what its page needs around it. */
export interface HeldDecision extends Omit<DecisionAnswer, 'state' | 'version'> {
  state: Decision
  version: number
}

/** Organisations that have said nothing to what would land on them, and for which no reason has been given. */
export function waitingFor({ state, impacts }: HeldDecision): OrganisationId[] {
  const standing = impacts.map(
    ({ id, toOrganisationId, state: answer }): Pick<ImpactStanding, 'id' | 'toOrganisationId' | 'answered'> => ({
      id,
      toOrganisationId,
      answered: answer !== 'asserted',
    }),
  )
  const all = impacts.map((impact) => impact.id)
  return unansweredOrganisations(all, standing, state.withoutAnswer)
}
