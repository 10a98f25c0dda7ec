import { expect, test } from 'vitest'
import type { RelatedDecision, Relation } from '../../shared/decisions/relations.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { draftBody, facing, folded, id, refusalOf, Story } from './given.ts'

const other = (more: Partial<RelatedDecision> = {}): RelatedDecision => ({
  id: id('dec-old'),
  ref: 'TST-000',
  state: 'inForce',
  clauses: [{ id: 'c-1' as ClauseId, number: 1, superseded: false }],
  ...more,
})
const relation = (kind: Relation['kind'], more: Partial<Relation> = {}): Relation => ({
  kind,
  toDecisionId: id('dec-old'),
  clauseId: null,
  ...more,
})
const drafting = (relations: Relation[], decisions: RelatedDecision[]) =>
  refusalOf(() => new Story(draftBody({ relations }), facing({ decisions })))

test('a predecessor is superseded by the very ratification of its successor', () => {
  const known = facing({ decisions: [other()] })
  const story = new Story(draftBody({ relations: [relation('supersedes')] }), known)
  story
    .next('startRatifying', {}, 'seat-secretary', known)
    .next('ratifyDecision', { withoutAnswer: [] }, 'seat-chair', known)
  expect(story.drafted.some(({ stream }) => stream === 'decision:dec-old')).toBe(false)
  story.next('ratifyDecision', { withoutAnswer: [] }, 'seat-member', known)
  expect(story.drafted.filter(({ stream }) => stream === 'decision:dec-old')).toEqual([
    { stream: 'decision:dec-old', event: { type: 'decisionSuperseded', byDecisionId: story.decision.id } },
  ])
})

test('a predecessor whose clause is superseded stays in force with the clause marked', () => {
  const predecessor = new Story().ratified().decision
  const clauseId = predecessor.content.clauses[1]?.id as ClauseId
  const clauses = [{ id: clauseId, number: 2, superseded: false }]
  const known = facing({ decisions: [other({ id: predecessor.id, clauses })] })
  const relations = [relation('supersedes', { toDecisionId: predecessor.id, clauseId })]
  const story = new Story(draftBody({ relations }), known).ratified(known)
  const reached = story.drafted.filter(({ stream }) => stream === `decision:${predecessor.id}`)
  expect(reached.map(({ event }) => event)).toEqual([
    { type: 'relationReceived', kind: 'supersedes', fromDecisionId: story.decision.id, clauseId },
  ])
  const after = folded([...new Story().ratified().drafted, ...reached].map(({ event }) => event))
  expect(after).toMatchObject({ state: 'inForce', received: [{ kind: 'supersedes', clauseId }] })
})

test('only a decision in force can be superseded or amended', () => {
  for (const kind of ['supersedes', 'amends'] as const) {
    for (const state of [
      'draft',
      'ratifying',
      'superseded',
      'rescinded',
      'lapsed',
      'implemented',
      'deferred',
    ] as const) {
      expect(drafting([relation(kind)], [other({ state })])).toBe('not-in-force')
    }
    expect(drafting([relation(kind)], [other({ state: 'underReview' })])).toBeUndefined()
  }
})

test('a decision may depend on one that has been implemented, never on a draft', () => {
  expect(drafting([relation('dependsOn')], [other({ state: 'implemented' })])).toBeUndefined()
  expect(drafting([relation('dependsOn')], [other({ state: 'draft' })])).toBe('not-in-force')
})

test('a clause is superseded once', () => {
  const clauses = [{ id: 'c-1' as ClauseId, number: 1, superseded: true }]
  const toClause = relation('supersedes', { clauseId: 'c-1' as ClauseId })
  expect(drafting([toClause], [other({ clauses })])).toBe('already-superseded')
  expect(drafting([toClause, toClause], [other()])).toBe('already-related')
})

test('a relation points to a decision and a clause that are there', () => {
  expect(drafting([relation('amends')], [])).toBe('decision-unknown')
  expect(drafting([relation('amends', { clauseId: 'c-9' as ClauseId })], [other()])).toBe('clause-unknown')
})

test('what is no longer in force when its successor is ratified stops the ratification', () => {
  const relations = [relation('supersedes')]
  const story = new Story(draftBody({ relations }), facing({ decisions: [other()] }))
  const gone = facing({ decisions: [other({ state: 'rescinded' })] })
  expect(refusalOf(() => story.next('startRatifying', {}, 'seat-secretary', gone))).toBe('not-in-force')
})

test('a relation added later tells the other decision, and supersedes nothing', () => {
  const known = facing({ decisions: [other()] })
  const story = new Story().ratified()
  expect(refusalOf(() => story.next('relateDecision', relation('supersedes'), 'seat-secretary', known))).toBe(
    'needs-ratifying',
  )
  story.next('relateDecision', relation('dependsOn'), 'seat-secretary', known)
  expect(story.decision).toMatchObject({ laterRelations: [relation('dependsOn')] })
  expect(story.drafted.at(-1)).toMatchObject({ stream: 'decision:dec-old', event: { type: 'relationReceived' } })
  const again = () => story.next('relateDecision', relation('dependsOn'), 'seat-secretary', known)
  expect(refusalOf(again)).toBe('already-related')
})

test('relations never lead back to where they began', () => {
  const story = new Story().ratified()
  const edges = [
    { kind: 'amends' as const, fromDecisionId: id('dec-old'), toDecisionId: id('dec-middle') },
    { kind: 'dependsOn' as const, fromDecisionId: id('dec-middle'), toDecisionId: story.decision.id },
  ]
  const known = facing({ decisions: [other()], edges })
  const relate = (kind: Relation['kind']) =>
    refusalOf(() => story.next('relateDecision', relation(kind), 'seat-secretary', known))
  expect(relate('dependsOn')).toBe('wrong-relation')
  expect(relate('conflictsWith')).toBeUndefined()
})
