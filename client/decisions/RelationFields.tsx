import { type Relation, type RelationKind, relationNames } from '../../shared/decisions/relations.ts'
import { isSealed, isStanding } from '../../shared/decisions/states.ts'
import type { DecisionId } from '../../shared/ids.ts'
import { Select } from '../ui/Select.tsx'
import { DecisionPartFields } from './DecisionPartFields.tsx'

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
  const { toDecisionId, clauseId = null, ...rest } = value
  return (
    <div className="relation-fields">
      <Select<RelationKind>
        id={`${id}-kind`}
        label="Relation"
        value={value.kind ?? ''}
        options={kinds.map((kind) => ({ value: kind, label: relationNames[kind].from }))}
        onChange={(kind) => kind && onChange({ ...value, kind })}
      />
      <DecisionPartFields
        id={id}
        label="Decision"
        empty="Choose a decision"
        value={toDecisionId && { decisionId: toDecisionId, clauseId }}
        fits={(decision) =>
          decision.id !== notTo && (value.kind === 'dependsOn' ? isSealed(decision.state) : isStanding(decision.state))
        }
        onChange={(part) =>
          onChange({ ...rest, ...(part && { toDecisionId: part.decisionId }), clauseId: part?.clauseId ?? null })
        }
        error={error}
      />
    </div>
  )
}
