import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import type { ListedDecision, LogAnswer } from '../../shared/decisions/log.ts'
import type { ClauseId, DecisionId } from '../../shared/ids.ts'
import { useAnswer, usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Select } from '../ui/Select.tsx'

/** A decision, or one clause of it. */
export interface DecisionPart {
  decisionId: DecisionId
  clauseId: ClauseId | null
}

interface DecisionPartFieldsProps {
  id: string
  label: string
  /** What stands where no decision is chosen. */
  empty: string
  value: DecisionPart | undefined
  onChange(value: DecisionPart | undefined): void
  /** Which decisions are offered. */
  fits(decision: ListedDecision): boolean
  error?: string | undefined
}

/** Which decision of this senate, and all of it or one clause. */
export function DecisionPartFields({ id, label, empty, value, onChange, fits, error }: DecisionPartFieldsProps) {
  const { senateId } = useSenate()
  const log = usePages<ListedDecision, LogAnswer>(`/senates/${senateId}/decisions?sort=reference&limit=100`, {
    follows: ['decision'],
  })
  const target = useAnswer<DecisionAnswer>(value && `/decisions/${value.decisionId}`)
  const clauses = target.data?.state.content.clauses ?? []
  return (
    <>
      <Select<DecisionId>
        id={`${id}-decision`}
        label={label}
        value={value?.decisionId ?? ''}
        empty={log.isPending ? 'Loading decisions' : empty}
        options={log.items.filter(fits).map((decision) => ({
          value: decision.id,
          label: `${decision.ref} ${decision.title}`,
        }))}
        onChange={(decisionId) => onChange(decisionId ? { decisionId, clauseId: null } : undefined)}
        error={error}
      />
      <MoreButton more={log.more} isLoading={log.isLoadingMore}>
        Show more decisions to choose from
      </MoreButton>
      {value && clauses.length > 0 ? (
        <Select<ClauseId>
          id={`${id}-clause`}
          label="Which part of it"
          value={value.clauseId ?? ''}
          empty="All of it"
          options={clauses.map((clause) => ({
            value: clause.id,
            label: `Clause ${clause.number}: ${clause.text.slice(0, 80)}`,
          }))}
          onChange={(clauseId) => onChange({ ...value, clauseId: clauseId || null })}
        />
      ) : null}
    </>
  )
}
