import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import { responseStateNames } from '../../shared/decisions/response-words.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Section } from '../ui/Section.tsx'

interface ResponsesSectionProps {
  decision: RatifiedDecision
  /** Of the decision's stream, for commands that say what they looked at. */
  version: number
}

/** What each organisation said. Advice binds nobody: each keeps its own decision. */
export function ResponsesSection({ decision }: ResponsesSectionProps) {
  const responses = Object.values(decision.responses)
  if (responses.length === 0) return null
  return (
    <Section title="What each organisation said" id="responses">
      <ul className="rows">
        {responses.map(({ organisationId, state }) => (
          <li key={organisationId}>
            <OrganisationChip id={organisationId} withName /> {responseStateNames[state]}
          </li>
        ))}
      </ul>
    </Section>
  )
}
