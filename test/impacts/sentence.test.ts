import { expect, test } from 'vitest'
import type { ImpactEvent } from '../../shared/impacts/impact.ts'
import {
  answerSentence,
  costWords,
  effectSentence,
  impactSentence,
  type Named,
  outcomeSentence,
  plainText,
  riskSentence,
} from '../../shared/impacts/sentence.ts'
import { asserted, claim, given, made } from './given.ts'

const named: Named = {
  from: 'LTHT',
  to: 'LCH',
  payer: 'ICB',
  fromService: 'Older people’s wards',
  toService: 'Home ward',
  option: 'Close 28 beds',
}
const effect = (changed: object, names: Partial<Named> = {}) =>
  plainText(effectSentence(claim({ ...changed }), { ...named, ...names }))
const answer = (...events: ImpactEvent[]) => {
  const impact = made([asserted({ riskStatement: null }), ...events])
  return plainText(answerSentence(impact!, named))
}
const counterEstimate = { magnitude: 18, low: null, high: null, unit: 'virtualBeds' as const }
const contested: ImpactEvent = { type: 'impactContested', reason: 'They stay longer.', counterEstimate }

test('an impact reads as one sentence, with its risk and what the receiving organisation says', () => {
  expect(plainText(impactSentence(made([asserted(), contested])!, named))).toBe(
    '"Close 28 beds" at LTHT adds 12 (8 to 18) virtual-ward beds of demand to LCH\'s Home ward within 2 weeks. High risk (12 of 25): likely × moderate. LCH contests: 18.',
  )
})

const benefit = { effect: 'beneficial', consequence: null, likelihood: null }
test.each([
  [
    'without an option',
    {},
    { option: null },
    "A change at LTHT's Older people’s wards adds 12 (8 to 18) virtual-ward beds of demand to LCH's Home ward within 2 weeks.",
  ],
  [
    'without option or services',
    {},
    { option: null, fromService: null, toService: null },
    'A change at LTHT adds 12 (8 to 18) virtual-ward beds of demand to LCH within 2 weeks.',
  ],
  [
    'more of what is welcome',
    benefit,
    {},
    '"Close 28 beds" at LTHT adds 12 (8 to 18) virtual-ward beds to LCH\'s Home ward within 2 weeks.',
  ],
  [
    'a saving',
    { ...benefit, direction: 'decrease', unit: 'hoursPerWeek', lagWeeks: 12 },
    {},
    '"Close 28 beds" at LTHT saves 12 (8 to 18) hours a week at LCH\'s Home ward within 12 weeks.',
  ],
  [
    'a loss',
    { direction: 'decrease', unit: 'beds', lagWeeks: 0 },
    {},
    '"Close 28 beds" at LTHT takes 12 (8 to 18) beds from LCH\'s Home ward at once.',
  ],
  [
    'a caseload',
    { unit: 'caseload', lagWeeks: null },
    {},
    '"Close 28 beds" at LTHT adds 12 (8 to 18) people to the caseload of LCH\'s Home ward.',
  ],
  [
    'a smaller caseload',
    { ...benefit, direction: 'decrease', unit: 'caseload' },
    {},
    '"Close 28 beds" at LTHT takes 12 (8 to 18) people off the caseload of LCH\'s Home ward within 2 weeks.',
  ],
  [
    'handover',
    { unit: 'minutesMeanHandover', durationWeeks: 26 },
    {},
    '"Close 28 beds" at LTHT adds 12 (8 to 18) minutes to mean handover at LCH\'s Home ward within 2 weeks, for 26 weeks.',
  ],
  [
    'money',
    { unit: 'pounds', magnitude: 640_000, low: 450_000, high: 800_000, lagWeeks: 0, durationWeeks: 26 },
    { toService: null },
    '"Close 28 beds" at LTHT adds £640,000 (£450,000 to £800,000) to the costs of LCH at once, for 26 weeks.',
  ],
  [
    'exactly one',
    { unit: 'startsPerWeek', magnitude: 1, low: null, high: null, lagWeeks: 1 },
    {},
    '"Close 28 beds" at LTHT adds 1 start a week to LCH\'s Home ward within 1 week.',
  ],
  [
    'one, give or take',
    { unit: 'startsPerWeek', magnitude: 1, low: 0, high: 2, lagWeeks: 1 },
    {},
    '"Close 28 beds" at LTHT adds 1 (0 to 2) starts a week to LCH\'s Home ward within 1 week.',
  ],
])('%s is said in plain words', (_what, changed, names, sentence) => {
  expect(effect(changed, names)).toBe(sentence)
})

test('a benefit and a neutral effect have no band, and an unscored risk says so', () => {
  expect(plainText(riskSentence(claim(benefit)))).toBe('A benefit, so it has no risk score.')
  expect(plainText(riskSentence(claim({ ...benefit, effect: 'neutral' })))).toBe(
    'Neither better nor worse, so it has no risk score.',
  )
  expect(plainText(riskSentence(claim({ consequence: null, likelihood: null })))).toBe('Risk not scored.')
})

test('each answer has its own words', () => {
  expect(answer()).toBe('LCH has not answered.')
  expect(answer({ type: 'impactAgreed' })).toBe('LCH agrees.')
  expect(answer({ type: 'impactContested', reason: 'Not ours.', counterEstimate: null })).toBe('LCH contests.')
  expect(answer({ ...contested, counterEstimate: { ...counterEstimate, unit: 'beds' } })).toBe('LCH contests: 18 beds.')
  expect(answer({ type: 'impactTimeAsked', until: '2026-03-18', reason: null })).toBe(
    'LCH cannot say until 18 March 2026.',
  )
  expect(answer(contested, { type: 'impactBothRecorded', text: 'Both.' })).toBe(
    'Settled: both estimates stand. LCH says 18.',
  )
})

test('a settlement on new figures says what was asserted first', () => {
  const first = asserted()
  const body = { outcome: 'revised', text: 'Agreed.', magnitude: 15, low: 10, high: 20, unit: 'virtualBeds' }
  const revised = given(first, contested).when('settleImpact', body)
  expect(answer(contested, ...revised)).toBe('Settled: revised from 12 (8 to 18).')
})

test('a mitigation says what risk is left', () => {
  const agreed: ImpactEvent = { type: 'impactAgreed' }
  const done = { mitigation: 'Beds', mitigationOwnerSeatId: 'seat-member' }
  const scored = { ...done, residualConsequence: 3, residualLikelihood: 2 }
  expect(answer(agreed, ...given(asserted(), agreed).when('mitigateImpact', scored))).toBe(
    'Mitigated: moderate risk (6 of 25) is left.',
  )
  expect(answer(agreed, ...given(asserted(), agreed).when('mitigateImpact', done))).toBe('Mitigated.')
})

test('a cost says how often and who pays', () => {
  const cost = { amount: 620_000, per: 'year' }
  expect(costWords(claim({ cost, payerOrganisationId: 'org-icb' }), named)).toBe('£620,000 a year, paid by ICB')
  expect(costWords(claim({ cost: { ...cost, per: 'once' } }), { ...named, payer: null })).toBe(
    '£620,000 once, payer not agreed',
  )
  expect(costWords(claim(), named)).toBeUndefined()
})

test('hostile words stay words: the pieces are joined, never read', () => {
  const option = '<script>alert(1)</script>=cmd|" /C calc"!A0'
  expect(effect({}, { option })).toContain(`"${option}" at LTHT adds 12`)
})

test('a list that has said what makes the change says only what happens', () => {
  expect(plainText(outcomeSentence(claim({}), named))).toBe(
    "Adds 12 (8 to 18) virtual-ward beds of demand to LCH's Home ward within 2 weeks.",
  )
  expect(
    plainText(outcomeSentence(claim({ effect: 'beneficial', direction: 'decrease', unit: 'hoursPerWeek' }), named)),
  ).toBe("Saves 12 (8 to 18) hours a week at LCH's Home ward within 2 weeks.")
})
