import { Link } from 'react-router'
import { isRatified } from '../../shared/decisions/decision.ts'
import { type RelationKind, relationNames } from '../../shared/decisions/relations.ts'
import type { ClauseId, DecisionId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'
import { DecisionStateTag } from './DecisionStateTag.tsx'
import type { HeldDecision } from './held.ts'

interface Line {
  kind: RelationKind
  direction: 'from' | 'to'
  decisionId: DecisionId
  clauseId: ClauseId | null
}

/** How a decision stands to others, both ways; by clause where only a clause is meant. */
export function RelationsSection({ held }: { held: HeldDecision }) {
  const { state } = held
  const later = isRatified(state) ? state.laterRelations : []
  const lines: Line[] = [
    ...[...state.content.relations, ...later].map(({ kind, toDecisionId, clauseId }) => ({
      ...{ kind, clauseId, decisionId: toDecisionId },
      direction: 'from' as const,
    })),
    ...state.received.map(({ kind, fromDecisionId, clauseId }) => ({
      ...{ kind, clauseId, decisionId: fromDecisionId },
      direction: 'to' as const,
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Section title="Relations">
      {isRatified(state) ? null : (
        <p className="soft small relations-note">They take effect when this decision is ratified.</p>
      )}
      <ul className="rows">
        {lines.map((line) => (
          <li key={`${line.direction} ${line.kind} ${line.decisionId} ${line.clauseId}`}>
            <OneRelation line={line} held={held} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OneRelation({ line: { kind, direction, decisionId, clauseId }, held }: { line: Line; held: HeldDecision }) {
  const { senateId } = useSenate()
  const other = held.related.find((related) => related.id === decisionId)
  const owner = direction === 'from' ? other?.clauses : held.state.content.clauses
  const clause = clauseId ? owner?.find((known) => known.id === clauseId) : undefined
  const part = clause ? (direction === 'from' ? ` clause ${clause.number} of` : `, for clause ${clause.number}`) : ''
  return (
    <>
      <p className="soft small">
        {relationNames[kind][direction]}
        {part}
      </p>
      {other ? (
        <p>
          <Link to={`/senates/${senateId}/decisions/${other.id}`}>
            {other.ref} {other.title}
          </Link>{' '}
          <DecisionStateTag state={other.state} />
        </p>
      ) : (
        <p>A decision that you cannot open</p>
      )}
    </>
  )
}
