import type { ClauseId, DecisionId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { type DecisionState, isSealed, isStanding } from './states.ts'

export const relationKinds = ['supersedes', 'amends', 'dependsOn', 'conflictsWith'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Read from the decision that has the relation, and from the one that it points to. */
export const relationNames: Record<RelationKind, { from: string; to: string }> = {
  supersedes: { from: 'Supersedes', to: 'Superseded by' },
  amends: { from: 'Amends', to: 'Amended by' },
  dependsOn: { from: 'Depends on', to: 'Needed by' },
  conflictsWith: { from: 'Conflicts with', to: 'Conflicts with' },
}

/** Points from one decision to another, or to one clause of it. */
export interface Relation {
  kind: RelationKind
  toDecisionId: DecisionId
  clauseId: ClauseId | null
}

/** A relation between two records, as the whole senate's relations are known. */
export interface Edge {
  kind: RelationKind
  fromDecisionId: DecisionId
  toDecisionId: DecisionId
}

/** What a relation needs to know of the decision that it points to. */
export interface RelatedDecision {
  id: DecisionId
  ref: string
  state: DecisionState
  clauses: readonly { id: ClauseId; number: number; superseded: boolean }[]
}

/** Whether one more relation would lead from a decision back to itself. Conflicts point both ways, so they never do. */
export function wouldCircle(edges: readonly Edge[], fromDecisionId: DecisionId, relation: Relation): boolean {
  if (relation.kind === 'conflictsWith') return fromDecisionId === relation.toDecisionId
  const next = new Map<DecisionId, DecisionId[]>()
  for (const edge of edges) {
    if (edge.kind === 'conflictsWith') continue
    next.set(edge.fromDecisionId, [...(next.get(edge.fromDecisionId) ?? []), edge.toDecisionId])
  }
  const seen = new Set<DecisionId>()
  const ahead = [relation.toDecisionId]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === fromDecisionId) return true
    if (seen.has(at)) continue
    seen.add(at)
    ahead.push(...(next.get(at) ?? []))
  }
  return false
}

/**
 * Holds relations to what they may point to: records of this senate that still say what is meant, and never in a circle.
 * @throws Refusal, naming the first relation that may not be.
 */
export function checkRelations(
  fromDecisionId: DecisionId,
  relations: readonly Relation[],
  known: { decisions: readonly RelatedDecision[]; edges: readonly Edge[] },
): void {
  const edges = [...known.edges]
  const said = new Set<string>()
  for (const [n, relation] of relations.entries()) {
    const at = `/relations/${n}`
    const key = `${relation.kind} ${relation.toDecisionId} ${relation.clauseId}`
    if (said.has(key)) throw new Refusal('already-related', 'This relation is there twice. Take one away.', at)
    said.add(key)
    checkTarget(relation, known.decisions, at)
    if (wouldCircle(edges, fromDecisionId, relation)) {
      const sentence = 'This relation would lead back to the decision itself in a circle. Take it away.'
      throw new Refusal('wrong-relation', sentence, at)
    }
    edges.push({ ...relation, fromDecisionId })
  }
}

/** The relation of a decision to what its words take over. */
export function supersession({
  decisionId,
  clauseId,
}: {
  decisionId: DecisionId
  clauseId: ClauseId | null
}): Relation {
  return { kind: 'supersedes', toDecisionId: decisionId, clauseId }
}

/** Whether a relation still may point where it points, circles aside. */
export function mayPoint(relation: Relation, decisions: readonly RelatedDecision[]): boolean {
  try {
    checkTarget(relation, decisions, '')
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function checkTarget(relation: Relation, decisions: readonly RelatedDecision[], at: string): void {
  const target = decisions.find((decision) => decision.id === relation.toDecisionId)
  if (!target) {
    throw new Refusal('decision-unknown', 'There is no such decision here. Choose another one.', `${at}/toDecisionId`)
  }
  const clause = relation.clauseId && target.clauses.find((known) => known.id === relation.clauseId)
  if (relation.clauseId && !clause) {
    throw new Refusal('clause-unknown', `${target.ref} has no such clause. Choose another one.`, `${at}/clauseId`)
  }
  if (relation.kind === 'dependsOn') {
    if (!isSealed(target.state)) {
      throw new Refusal('not-in-force', `${target.ref} has never been in force. Depend on another one.`, at)
    }
    return
  }
  if (!isStanding(target.state)) {
    const verb = { supersedes: 'superseded', amends: 'amended', conflictsWith: 'in conflict' }[relation.kind]
    const sentence = `${target.ref} is not in force, so it cannot be ${verb}. Take this relation away.`
    throw new Refusal('not-in-force', sentence, at)
  }
  if (clause?.superseded && relation.kind === 'supersedes') {
    const sentence = `Clause ${clause.number} of ${target.ref} has been superseded already. Take this relation away.`
    throw new Refusal('already-superseded', sentence, at)
  }
}
