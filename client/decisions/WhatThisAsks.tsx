import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'

interface WhatThisAsksProps {
  decision: RatifiedDecision
  /** Of the decision's stream, for commands that say what they looked at. */
  version: number
  impacts: DecisionAnswer['impacts']
}

/** For a reviewer, first: what this decision asks of each organisation they answer for. Nothing for everybody else. */
export function WhatThisAsks({ decision }: WhatThisAsksProps) {
  const { me, organisation } = useSenate()
  const asked = me.role === 'reviewer' ? me.answersFor.filter((id) => decision.responses[id]) : []
  return asked.map((id) => (
    <Section key={id} title={`What this asks of ${organisation(id)?.code ?? 'you'}`}>
      <ol>
        {decision.content.clauses
          .filter((clause) => clause.addressedTo.length === 0 || clause.addressedTo.includes(id))
          .map((clause) => (
            <li key={clause.id} value={clause.number}>
              {clause.text}
            </li>
          ))}
      </ol>
    </Section>
  ))
}
