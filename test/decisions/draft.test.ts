import { expect, test } from 'vitest'
import type { OrganisationId } from '../../shared/ids.ts'
import { draftBody, facing, facts, refusalOf, Story, words } from './given.ts'

const drafting = (body: Parameters<typeof draftBody>[0], known = facts) =>
  refusalOf(() => new Story(draftBody(body), known))

test('a decision takes its statement and clauses out of the agreed words', () => {
  const { decision } = new Story()
  expect(decision.content.statement).toBe('The senate advises LTHT to close 28 beds in two steps.')
  expect(decision.content.clauses.map(({ number, text }) => [number, text])).toEqual([
    [1, 'Step 1 waits for 10 free home ward beds.'],
    [2, 'Readings are shared each Monday.'],
  ])
  expect(decision).toMatchObject({ state: 'draft', ref: 'TST-001', presidedBySeatId: 'seat-vice-chair' })
})

test('the statement is all of the agreed words when no part is named', () => {
  const { statement: _statement, ...body } = draftBody()
  expect(new Story(body).decision.content.statement).toBe(words.wording)
})

test('words that were not agreed cannot become a statement, clause or condition', () => {
  expect(drafting({ statement: 'The senate advises LTHT to close 82 beds in two steps.' })).toBe('wording-differs')
  expect(drafting({ clauses: [{ text: 'Readings are shared each month.', addressedTo: [] }] })).toBe('wording-differs')
  expect(drafting({ conditions: ['step 1 waits'] })).toBe('wording-differs')
})

test('a clause does not cut an agreed word in two', () => {
  expect(drafting({ conditions: ['lose 28 beds'] })).toBe('wording-differs')
  expect(drafting({ conditions: ['close 28 bed'] })).toBe('wording-differs')
  expect(drafting({ conditions: ['close 28 beds'] })).toBeUndefined()
})

test('an advisory senate binds nobody', () => {
  expect(drafting({ force: 'binding' })).toBe('not-deciding')
  expect(drafting({ force: 'binding' }, facing({ senateStatus: 'deciding' }))).toBeUndefined()
})

test("without agreed words a decision is a chair's action, with its exact words", () => {
  const known = facing({ words: undefined })
  const { statement: _statement, ...body } = draftBody({ clauses: [] })
  expect(refusalOf(() => new Story(body, known))).toBe('needs-words')
  expect(refusalOf(() => new Story({ ...body, method: 'consent' }, known))).toBe('needs-words')
  expect(refusalOf(() => new Story({ ...body, method: 'chairsAction' }, known))).toBe('needs-words')
  const { decision } = new Story({ ...body, method: 'chairsAction', wording: 'Publish each Monday.' }, known)
  expect(decision.content).toMatchObject({ statement: 'Publish each Monday.', method: 'chairsAction' })
})

test('agreed words cannot be passed off as another method', () => {
  expect(drafting({ method: 'vote' })).toBe('wrong-method')
  expect(drafting({ method: 'chairsAction' })).toBe('wrong-method')
  expect(drafting({ method: 'consent' })).toBeUndefined()
})

test('agreed words make one decision, and another only when the first came to nothing', () => {
  const after = (state: 'ratifying' | 'inForce' | 'withdrawn') =>
    drafting({}, facing({ words: { ...words, decisions: [{ ref: 'TST-001', state }] } }))
  expect(after('ratifying')).toBe('already-drafted')
  expect(after('inForce')).toBe('already-drafted')
  expect(after('withdrawn')).toBeUndefined()
})

test('those whom a clause addresses are addressed by the decision', () => {
  const clauses = [{ text: 'Readings are shared each Monday.', addressedTo: ['org-lch'] as OrganisationId[] }]
  expect(new Story(draftBody({ addressedTo: [], clauses })).decision.content.addressedTo).toEqual(['org-lch'])
})

test('a decision refers only to what there is', () => {
  expect(drafting({ addressedTo: ['org-none' as OrganisationId] })).toBe('organisation-unknown')
  expect(drafting({ addressedTo: ['org-gone' as OrganisationId] })).toBe('organisation-closed')
  expect(drafting({ ownerSeatId: 'seat-none' as never })).toBe('seat-unknown')
  expect(drafting({ impactIds: ['imp-none' as never] })).toBe('impact-unknown')
  expect(drafting({ reviewOn: '2026-03-03' })).toBe('wrong-date')
  expect(drafting({ effectiveFrom: '2026-10-01' })).toBe('wrong-date')
  const option = { optionId: 'op-none' as never, name: null, outcome: 'chosen' as const, reason: null }
  expect(drafting({ optionsConsidered: [option] })).toBe('option-unknown')
})

test('an option is kept under the name that it had', () => {
  const known = facing({ options: [{ id: 'op-1' as never, name: 'Two steps' }] })
  const option = { optionId: 'op-1' as never, name: null, outcome: 'chosen' as const, reason: null }
  const { decision } = new Story(draftBody({ optionsConsidered: [option] }), known)
  expect(decision.content.optionsConsidered[0]?.name).toBe('Two steps')
})

test('a draft keeps its locked words whatever is edited', () => {
  const story = new Story()
  for (const locked of [{ statement: 'Other words.' }, { clauses: [] }, { conditions: ['Monday'] }]) {
    expect(refusalOf(() => story.next('editDecision', { rationale: 'Because.', ...locked }))).toBe('statement-locked')
  }
  story.next('editDecision', { rationale: 'Because.', reviewOn: '2026-10-01' })
  expect(story.decision.content).toMatchObject({ rationale: 'Because.', reviewOn: '2026-10-01' })
  expect(refusalOf(() => story.next('editDecision', { rationale: 'Because.' }))).toBe('no-change')
})

test('nobody is dropped from a decision while a clause addresses them', () => {
  const story = new Story()
  expect(refusalOf(() => story.next('editDecision', { addressedTo: ['org-lch'] }))).toBe('not-addressed')
  const clauseId = story.decision.content.clauses[0]?.id
  story.next('editDecision', { addressedTo: ['org-lch'], clauseAddressees: [{ clauseId, addressedTo: [] }] })
  expect(story.decision.content.addressedTo).toEqual(['org-lch'])
})

test('only a draft is edited, put off, given up or withdrawn', () => {
  const ratifying = new Story().next('startRatifying', {})
  const ratified = new Story().ratified()
  const attempts = [
    ['editDecision', { rationale: 'Other.' }],
    ['deferDecision', { until: '2026-05-01', reason: 'Later.' }],
    ['recordNotAgreed', { reason: 'No.' }],
    ['withdrawDecision', { reason: 'No.' }],
  ] as const
  for (const [type, body] of attempts) {
    expect(refusalOf(() => ratifying.next(type, body))).toBe('decision-locked')
    expect(refusalOf(() => ratified.next(type, body))).toBe('decision-closed')
  }
})

test('a draft is put off until a later day, for a reason', () => {
  const story = new Story()
  expect(refusalOf(() => story.next('deferDecision', { until: '2026-03-04', reason: 'Now.' }))).toBe('wrong-date')
  story.next('deferDecision', { until: '2026-05-01', reason: 'No cost yet.' })
  expect(story.decision).toMatchObject({ state: 'deferred', until: '2026-05-01', reason: 'No cost yet.' })
})
