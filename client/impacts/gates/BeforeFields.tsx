import type { DecisionAnswer } from '../../../shared/decisions/answers.ts'
import type { LogAnswer } from '../../../shared/decisions/log.ts'
import { type DecisionState, isStanding } from '../../../shared/decisions/states.ts'
import type { ChallengeId, ClauseId, DecisionId } from '../../../shared/ids.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Select } from '../../ui/Select.tsx'

/** The decision whose step waits for a gate, and the clause of it that says so. */
export interface Before {
  decisionId: DecisionId | null
  clauseId: ClauseId | null
}

interface BeforeFieldsProps {
  challengeId: ChallengeId
  /** The gate is set on the page of its decision: only the clause is chosen. */
  isFixed: boolean
  value: Before
  onChange(value: Before): void
}

/** What a gate stands before: a decision of its challenge, and a clause of it. Nothing is asked where there is none. */
export function BeforeFields({ challengeId, isFixed, value, onChange }: BeforeFieldsProps) {
  const { senateId } = useSenate()
  const log = useAnswer<LogAnswer>(
    isFixed ? undefined : `/senates/${senateId}/decisions?challenge=${challengeId}&limit=100`,
    { follows: ['decision'] },
  )
  const decision = useAnswer<DecisionAnswer>(value.decisionId ? `/decisions/${value.decisionId}` : undefined)
  const offered = (log.data?.items ?? []).filter(({ state }) => isStillToCome(state))
  const clauses = decision.data?.state.content.clauses ?? []
  return (
    <>
      {offered.length > 0 ? (
        <Select<DecisionId>
          id="gate-decision"
          label="Which decision waits for it? (optional)"
          empty="None"
          value={value.decisionId ?? ''}
          options={offered.map(({ id, ref, title }) => ({ value: id, label: `${ref}: ${title}` }))}
          onChange={(decisionId) => onChange({ decisionId: decisionId || null, clauseId: null })}
        />
      ) : null}
      {clauses.length > 0 ? (
        <Select<ClauseId>
          id="gate-clause"
          label="Which clause waits for it? (optional)"
          empty="All of it"
          value={value.clauseId ?? ''}
          options={clauses.map(({ id, number, text }) => ({
            value: id,
            label: `Clause ${number}: ${text.slice(0, 80)}`,
          }))}
          onChange={(clauseId) => onChange({ ...value, clauseId: clauseId || null })}
        />
      ) : null}
    </>
  )
}

/** Whether steps of a decision may still wait for something. */
function isStillToCome(state: DecisionState): boolean {
  return isStanding(state) || state === 'draft' || state === 'ratifying' || state === 'deferred'
}
