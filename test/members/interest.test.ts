import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InterestId, RulingId, SeatId } from '../../shared/ids.ts'
import { managements } from '../../shared/members/actor.ts'
import type { SenateCommand, SenateIntent } from '../../shared/members/senate-commands.ts'
import type { SenateEvent } from '../../shared/members/senate-state.ts'
import { fold, given, refusal, seated, seatGiven } from './given.ts'

const declared = (
  key: string,
  more: Partial<Extract<SenateEvent, { type: 'interestDeclared' }>> = {},
): SenateEvent => ({
  type: 'interestDeclared',
  interestId: `int-${key}` as InterestId,
  seatId: `seat-${key}` as SeatId,
  nilReturn: false,
  category: 'financial',
  scope: 'standing',
  relatedOrganisationIds: [],
  from: '2026-01-01',
  to: null,
  publish: true,
  ...more,
})
const declaration: SenateIntent<'declareInterest'>['body'] = {
  nilReturn: false,
  category: 'financial',
  scope: 'standing',
  description: 'Partner in a practice that would be paid',
  relatedOrganisationIds: [],
  from: '2026-01-01',
  to: null,
  publish: false,
}
const declare = (key: string): SenateCommand => ({ type: 'declareInterest', target: `seat-${key}`, body: declaration })
const rule = (
  key: string,
  management: (typeof managements)[number],
  target = { kind: 'challenge' as const, id: 'ch-1' },
): SenateCommand => ({
  type: 'ruleOnTarget',
  target: `int-${key}`,
  body: { target, management, rationale: 'Leads the affected service' },
})
const general = (key: string, management: 'noted' | 'speakNotDecide' | 'staySilent'): SenateCommand => ({
  type: 'ruleInterest',
  target: `int-${key}`,
  body: { management, rationale: 'Employment alone is normal here' },
})

test('what an interest is stays outside the journal, what kind it is goes in', () => {
  const [drafted] = given(...seated).when('member', declare('member'))
  expect(drafted?.event).toEqual(declared('member', { interestId: 'new-1' as InterestId, publish: false }))
  expect(drafted?.privately).toEqual({ description: 'Partner in a practice that would be paid' })
  expect(JSON.stringify(drafted?.event)).not.toContain('practice')
})

test('a nil return names no category and nothing private', () => {
  const nil = { nilReturn: true, scope: 'standing', from: '2026-01-01', to: null, publish: true } as const
  const [drafted] = given(...seated).when('member', { type: 'declareInterest', target: 'seat-member', body: nil })
  expect(drafted?.event).toMatchObject({ nilReturn: true, category: null, relatedOrganisationIds: [] })
  expect(drafted?.privately).toBeUndefined()
})

test('an interest cannot end before it starts', () => {
  const body = { ...declaration, to: '2025-12-31' }
  expect(refusal(() => given(...seated).when('member', { type: 'declareInterest', target: 'seat-member', body }))).toBe(
    'wrong-dates',
  )
})

test('the chair rules on everybody but themselves', () => {
  const senate = given(...seated, declared('member'), declared('chair'), declared('vice'))
  expect(senate.when('chair', rule('member', 'withdraw'))[0]?.event).toMatchObject({
    type: 'targetRuled',
    seatId: 'seat-member',
    management: 'withdraw',
    epoch: 2,
  })
  expect(senate.when('chair', rule('vice', 'noted'))).toHaveLength(1)
  expect(refusal(() => senate.when('chair', rule('chair', 'noted')))).toBe('not-your-own-interest')
})

test('the vice chair rules on the chair and on nobody else', () => {
  const senate = given(...seated, declared('member'), declared('chair'), declared('vice'))
  expect(senate.when('vice', rule('chair', 'withdraw'))).toHaveLength(1)
  expect(senate.when('vice', general('chair', 'noted'))).toHaveLength(1)
  expect(refusal(() => senate.when('vice', rule('member', 'noted')))).toBe('not-the-chair')
  expect(refusal(() => senate.when('vice', rule('vice', 'noted')))).toBe('not-your-own-interest')
})

test('a nil return can only be noted', () => {
  const senate = given(...seated, declared('member', { nilReturn: true, category: null }))
  expect(senate.when('chair', general('member', 'noted'))).toHaveLength(1)
  expect(refusal(() => senate.when('chair', rule('member', 'withdraw')))).toBe('no-interest')
})

test('a vote is kept from something, never from everything', () => {
  const expert = seatGiven('expert', 'expert')
  const senate = given(...seated, expert, declared('member'), declared('expert'))
  expect(refusal(() => senate.when('chair', general('member', 'staySilent')))).toBe('needs-target')
  expect(senate.when('chair', general('expert', 'staySilent'))).toHaveLength(1)
})

test('a ruling on something this senate does not have is refused', () => {
  const senate = given(...seated, declared('member'))
  expect(refusal(() => senate.when('chair', rule('member', 'noted'), { targetExists: false }))).toBe(
    'challenge-unknown',
  )
})

test('a later ruling on the same interest and target takes the earlier one’s place', () => {
  const earlier: SenateEvent = {
    type: 'targetRuled',
    rulingId: 'rul-1' as RulingId,
    interestId: 'int-member' as InterestId,
    seatId: 'seat-member' as SeatId,
    publish: true,
    targetKind: 'challenge',
    targetId: 'ch-1',
    management: 'withdraw',
    replaces: [],
    epoch: 2,
  }
  const elsewhere = { ...earlier, rulingId: 'rul-2' as RulingId, targetId: 'ch-2', epoch: 3 }
  const events = [...seated, declared('member'), earlier, elsewhere]
  const [drafted] = given(...events).when('chair', rule('member', 'noted'))
  expect(drafted?.event).toMatchObject({ replaces: ['rul-1'], epoch: 4 })
  const after = fold([...events, ...(drafted ? [drafted.event] : [])])
  expect(after?.rulings['rul-1' as RulingId]?.replacedAt).not.toBeNull()
  expect(after?.rulings['rul-2' as RulingId]?.replacedAt).toBeNull()
})

test('a member lifts no ruling by amending or ending what it was made on', () => {
  const ruled: SenateEvent = {
    type: 'interestRuled',
    interestId: 'int-expert' as InterestId,
    seatId: 'seat-expert' as SeatId,
    publish: true,
    management: 'staySilent',
    epoch: 2,
  }
  const events = [...seated, seatGiven('expert', 'expert'), declared('expert'), ruled]
  const amend: SenateCommand = { type: 'amendInterest', target: 'int-expert', body: declaration }
  const end: SenateCommand = { type: 'endInterest', target: 'int-expert', body: { on: '2026-03-02' } }
  for (const command of [amend, end]) {
    const drafted = given(...events).when('expert', command)
    const after = fold([...events, ...drafted.map(({ event }) => event)])
    expect(after?.interests['int-expert' as InterestId]?.ruled?.management).toBe('staySilent')
  }
})

test('an interest that was noted waits for the chair again when it is amended', () => {
  const events = [
    ...seated,
    declared('member'),
    {
      type: 'interestRuled',
      interestId: 'int-member' as InterestId,
      seatId: 'seat-member' as SeatId,
      publish: true,
      management: 'noted',
      epoch: 2,
    } satisfies SenateEvent,
  ]
  const drafted = given(...events).when('member', { type: 'amendInterest', target: 'int-member', body: declaration })
  const after = fold([...events, ...drafted.map(({ event }) => event)])
  expect(after?.interests['int-member' as InterestId]?.ruled).toBeNull()
})

test('an interest ends once', () => {
  const events = [...seated, declared('member', { to: '2026-02-01' })]
  const end: SenateCommand = { type: 'endInterest', target: 'int-member', body: { on: '2026-03-02' } }
  expect(refusal(() => given(...events).when('member', end))).toBe('already-ended')
})

test('however rulings follow each other, one is current for each interest and target, and the epoch only rises', () => {
  const step = fc.record({
    management: fc.constantFrom(...managements),
    id: fc.constantFrom('ch-1', 'ch-2'),
    interest: fc.constantFrom('member', 'other'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const other = declared('member', { interestId: 'int-other' as InterestId })
      let events: SenateEvent[] = [...seated, declared('member'), other]
      steps.forEach(({ management, id, interest }, n) => {
        const before = fold(events)?.seats['seat-member' as SeatId]?.epoch ?? 0
        const [drafted] = given(...events).when('chair', rule(interest, management, { kind: 'challenge', id }))
        if (drafted?.event.type !== 'targetRuled') throw new Error('Not ruled.')
        events = [...events, { ...drafted.event, rulingId: `rul-${n}` as RulingId }]
        expect(fold(events)?.seats['seat-member' as SeatId]?.epoch).toBe(before + 1)
      })
      const current = Object.values(fold(events)?.rulings ?? {}).filter((ruling) => !ruling.replacedAt)
      const places = current.map((ruling) => `${ruling.interestId} ${ruling.targetId}`)
      expect(new Set(places).size).toBe(places.length)
      for (const place of places) {
        const last = steps.findLast((one) => `int-${one.interest} ${one.id}` === place)
        expect(current.find((ruling) => `${ruling.interestId} ${ruling.targetId}` === place)?.management).toBe(
          last?.management,
        )
      }
    }),
    { numRuns: 50 },
  )
})
