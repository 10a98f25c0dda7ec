import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import type { ListedDecision, LogAnswer } from '../../shared/decisions/log.ts'
import { type Relation, type RelationKind, relationNames } from '../../shared/decisions/relations.ts'
import { isSealed, isStanding } from '../../shared/decisions/states.ts'
import type { ClauseId, DecisionId } from '../../shared/ids.ts'
import { useAnswer, usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Select } from '../ui/Select.tsx'

interface RelationFieldsProps {
  id: string
  value: Partial<Relation>
  onChange(value: Partial<Relation>): void
  kinds: readonly RelationKind[]
  notTo?: DecisionId | undefined
  error?: string | undefined
}

/** Which relation, to which decision, to all of it or to one clause. */
export function RelationFields({ id, value, onChange, kinds, notTo, error }: RelationFieldsProps) {
  const { senateId } = useSenate()
  const log = usePages<ListedDecision, LogAnswer>(`/senates/${senateId}/decisions?sort=reference&limit=100`, {
    follows: ['decision'],
  })
  const target = useAnswer<DecisionAnswer>(value.toDecisionId && `/decisions/${value.toDecisionId}`)
  const fits = (decision: ListedDecision) =>
    decision.id !== notTo && (value.kind === 'dependsOn' ? isSealed(decision.state) : isStanding(decision.state))
  const clauses = target.data?.state.content.clauses ?? []
  return (
    <div className="relation-fields">
      <Select<RelationKind>
        id={`${id}-kind`}
        label="Relation"
        value={value.kind ?? ''}
        options={kinds.map((kind) => ({ value: kind, label: relationNames[kind].from }))}
        onChange={(kind) => kind && onChange({ ...value, kind })}
      />
      <Select<DecisionId>
        id={`${id}-decision`}
        label="Decision"
        value={value.toDecisionId ?? ''}
        empty={log.isPending ? 'Loading decisions' : 'Choose a decision'}
        options={log.items.filter(fits).map((decision) => ({
          value: decision.id,
          label: `${decision.ref} ${decision.title}`,
        }))}
        onChange={(chosen) => {
          const { toDecisionId: _before, ...rest } = value
          onChange({ ...rest, ...(chosen && { toDecisionId: chosen }), clauseId: null })
        }}
        error={error}
      />
      <MoreButton more={log.more} isLoading={log.isLoadingMore}>
        Show more decisions to choose from
      </MoreButton>
      {clauses.length > 0 ? (
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
    </div>
  )
}
