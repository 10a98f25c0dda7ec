import { expect, test } from 'vitest'
import { digestOf } from '../../shared/decisions/digest.ts'
import type { ImpactId, SeatId } from '../../shared/ids.ts'
import { draftBody, facing, facts, impact, refusalOf, Story, words } from './given.ts'

const sign = { withoutAnswer: [] }

test('two different seats put a decision in force, and its organisations are told', () => {
  const story = new Story().ratified()
  expect(story.decision).toMatchObject({ state: 'inForce', nextReviewOn: '2026-09-01' })
  expect(story.decision.signatures.map((signature) => signature.seatId)).toEqual(['seat-chair', 'seat-member'])
  expect(Object.values(story.decision.responses)).toMatchObject([
    { organisationId: 'org-ltht', state: 'notified', dueOn: '2026-04-29' },
    { organisationId: 'org-lch', state: 'notified', dueOn: '2026-04-29' },
  ])
})

test('the digest is taken over exactly what the record says', () => {
  const { decision } = new Story().ratified()
  if (!('record' in decision)) throw new Error('Not ratified.')
  expect(decision.digest).toBe(digestOf(decision.record))
  expect(decision.record).toMatchObject({ decidedOn: '2026-03-04', content: { effectiveFrom: '2026-03-04' } })
  expect(digestOf({ ...decision.record, ref: 'TST-002' })).not.toBe(decision.digest)
})

test('nobody ratifies twice', () => {
  const story = new Story().next('startRatifying', {}).next('ratifyDecision', sign, 'seat-chair')
  expect(refusalOf(() => story.next('ratifyDecision', sign, 'seat-chair'))).toBe('already-ratified')
})

test('one of the two who ratify presided', () => {
  const story = new Story().next('startRatifying', {}).next('ratifyDecision', sign, 'seat-member')
  expect(refusalOf(() => story.next('ratifyDecision', sign, 'seat-member2'))).toBe('needs-presiding')
  expect(story.next('ratifyDecision', sign, 'seat-vice-chair').decision.state).toBe('inForce')
})

test('a signature falls away when a ruling keeps its seat from deciding', () => {
  const story = new Story().next('startRatifying', {}).next('ratifyDecision', sign, 'seat-member')
  const ruled = facing({
    seats: facts.seats.map((seat) => (seat.seatId === 'seat-member' ? { ...seat, conflicted: true } : seat)),
  })
  story.next('ratifyDecision', sign, 'seat-chair', ruled)
  expect(story.decision.state).toBe('ratifying')
  expect(story.decision.signatures.map((signature) => signature.seatId)).toEqual(['seat-chair'])
  expect(story.next('ratifyDecision', sign, 'seat-member2', ruled).decision.state).toBe('inForce')
})

test('only what was sent to be ratified is ratified or returned', () => {
  const story = new Story()
  expect(refusalOf(() => story.next('ratifyDecision', sign, 'seat-chair'))).toBe('not-ratifying')
  expect(refusalOf(() => story.next('returnDecision', { reason: 'No.' }, 'seat-chair'))).toBe('not-ratifying')
  story.ratified()
  expect(refusalOf(() => story.next('ratifyDecision', sign, 'seat-member2'))).toBe('not-ratifying')
})

test('a returned decision is a draft again, and its signatures no longer count', () => {
  const story = new Story().next('startRatifying', {}).next('ratifyDecision', sign, 'seat-chair')
  story.next('returnDecision', { reason: 'The review date is missing.' }, 'seat-member')
  expect(story.decision).toMatchObject({
    state: 'draft',
    signatures: [],
    returns: [{ seatId: 'seat-member', reason: 'The review date is missing.' }],
  })
  expect(story.ratified().decision.state).toBe('inForce')
})

test('a draft is sent to be ratified with its why and its owner', () => {
  const sent = (body: Parameters<typeof draftBody>[0]) =>
    refusalOf(() => new Story(draftBody(body)).next('startRatifying', {}))
  expect(sent({ rationale: null })).toBe('needs-rationale')
  expect(sent({ ownerSeatId: null })).toBe('needs-owner')
})

test('words that were not carried are recorded as not agreed, never ratified', () => {
  const known = facing({ words: { ...words, outcome: 'notCarried', process: 'vote' } })
  const story = new Story(draftBody({ method: 'vote' }), known)
  expect(refusalOf(() => story.next('startRatifying', {}))).toBe('not-carried')
  expect(story.next('recordNotAgreed', { reason: '3 for, 7 against.' }).decision.state).toBe('notAgreed')
})

const impactIds = ['imp-1', 'imp-2', 'imp-3'] as ImpactId[]
const waiting = facing({
  impacts: [
    impact('imp-1', 'org-ltht', true),
    impact('imp-2', 'org-lch', false),
    impact('imp-3', 'org-gone', false),
    impact('imp-4', 'org-ltht', false),
  ],
})

test('every affected organisation has answered, or a reason says why the senate goes ahead', () => {
  const story = new Story(draftBody({ impactIds }), waiting).next('startRatifying', {}, 'seat-secretary', waiting)
  const ratify = (withoutAnswer: object[]) =>
    refusalOf(() => story.next('ratifyDecision', { withoutAnswer }, 'seat-chair', waiting))
  expect(ratify([])).toBe('needs-answers')
  expect(ratify([{ organisationIds: ['org-lch'], reason: 'A letter was sent.' }])).toBe('needs-answers')
  expect(ratify([{ organisationIds: ['org-ltht'], reason: 'It answered.' }])).toBe('not-waiting')
  expect(ratify([{ organisationIds: ['org-lch', 'org-gone'], reason: 'A letter was sent.' }])).toBeUndefined()
  expect(story.decision.withoutAnswer).toHaveLength(1)
  const done = story.next('ratifyDecision', sign, 'seat-member', waiting).decision
  expect(done.state).toBe('inForce')
})

test('an impact that the register links to the decision counts like one that it names', () => {
  const linked = facing({ impacts: [{ ...impact('imp-9', 'org-lch', false), linked: true }] })
  const story = new Story().next('startRatifying', {})
  expect(refusalOf(() => story.next('ratifyDecision', sign, 'seat-chair', linked))).toBe('needs-answers')
  const answered = facing({ impacts: [{ ...impact('imp-9', 'org-lch', true), linked: true }] })
  story.next('ratifyDecision', sign, 'seat-chair', answered).next('ratifyDecision', sign, 'seat-member', answered)
  expect(story.decision.content.impactIds).toEqual(['imp-9'])
})

test('a reason may be written before anybody ratifies', () => {
  const story = new Story(draftBody({ impactIds }), waiting)
  story.next(
    'goAheadWithout',
    { organisationIds: ['org-lch', 'org-gone'], reason: 'Small.' },
    'seat-secretary',
    waiting,
  )
  expect(story.ratified(waiting).decision.state).toBe('inForce')
})

test('the record keeps who was there, how it was agreed, who stepped out and who dissented', () => {
  const interest = { seatId: 'seat-member2' as SeatId, interestId: 'int-1' as never, management: 'withdraw' as const }
  const dissents = [{ seatId: 'seat-member' as SeatId, text: 'I would wait for a winter.' }]
  const known = facing({ interests: [interest], words: { ...words, dissents } })
  const { decision } = new Story(draftBody(), known).ratified(known)
  if (!('record' in decision)) throw new Error('Not ratified.')
  expect(decision.record.snapshot).toEqual({
    method: 'consensus',
    presentSeatIds: ['seat-chair', 'seat-member'],
    quorum: null,
    tally: null,
    interests: [interest],
  })
  expect(decision.record.content.dissents).toEqual(dissents)
})

test('a decision moves on only from where it is', () => {
  const because = { reason: 'Because.' }
  const inForce = () => new Story().ratified()
  expect(inForce().next('reviewDecision', because).decision).toMatchObject({ state: 'underReview', ...because })
  expect(inForce().next('rescindDecision', because).decision.state).toBe('rescinded')
  expect(inForce().next('lapseDecision', because).decision.state).toBe('lapsed')
  expect(inForce().next('implementDecision', because).decision.state).toBe('implemented')
  const reaffirmed = inForce()
    .next('reviewDecision', because)
    .next('reaffirmDecision', { ...because, reviewOn: '2027-01-01' }).decision
  expect(reaffirmed).toMatchObject({
    state: 'inForce',
    nextReviewOn: '2027-01-01',
    content: { reviewOn: '2026-09-01' },
  })
  expect('reason' in reaffirmed).toBe(false)
  expect(refusalOf(() => inForce().next('reaffirmDecision', { ...because, reviewOn: null }))).toBe('not-under-review')
  const rescinded = inForce().next('rescindDecision', because)
  expect(refusalOf(() => rescinded.next('implementDecision', because))).toBe('decision-closed')
  expect(refusalOf(() => new Story().next('rescindDecision', because))).toBe('not-in-force')
})

test('an erratum stands beside the text and changes nothing of it', () => {
  const story = new Story().ratified()
  const before = story.decision
  story.next('recordErratum', { text: 'Read 28 for 82.' })
  expect(story.decision).toMatchObject({ errata: [{ by: 'seat-secretary' }], content: before.content })
  expect(refusalOf(() => new Story().next('recordErratum', { text: 'No.' }))).toBe('not-in-force')
})
