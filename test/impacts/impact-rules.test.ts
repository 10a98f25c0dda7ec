import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ImpactCommand, impactCommands } from '../../shared/impacts/commands.ts'
import type { ImpactEvent } from '../../shared/impacts/impact.ts'
import { impactStates } from '../../shared/impacts/states.ts'
import { asserted, claim, claimBody, given, made, refused } from './given.ts'

const agreed: ImpactEvent = { type: 'impactAgreed' }
const counterEstimate = { magnitude: 18, low: 12, high: 22, unit: 'virtualBeds' as const }
const contested: ImpactEvent = { type: 'impactContested', reason: 'Our last 40 stayed 21 days.', counterEstimate }
const timeAsked: ImpactEvent = { type: 'impactTimeAsked', until: '2026-03-18', reason: null }
const bothRecorded: ImpactEvent = { type: 'impactBothRecorded', text: 'Both stand.' }
const closed: ImpactEvent = { type: 'impactClosed', text: 'The option was not taken.' }
const revision = {
  outcome: 'revised',
  text: 'Both sides agreed 15.',
  magnitude: 15,
  low: 10,
  high: 20,
  unit: 'virtualBeds',
}
const mitigation = { mitigation: 'Add 14 virtual beds', mitigationOwnerSeatId: 'seat-member' }

describe('asserting', () => {
  test('an impact gets the next reference and waits for the receiving organisation', () => {
    const event = asserted()
    expect(event).toMatchObject({ type: 'impactAsserted', ref: 'TST-I01', challengeId: 'ch-1' })
    expect(made([event])).toMatchObject({ id: 'imp-1', assertedBy: 'seat-member', standing: { state: 'asserted' } })
  })

  test.each([
    ['the likeliest figure below the lowest', { magnitude: 7 }, 'wrong-range', '/magnitude'],
    ['the likeliest figure above the highest', { magnitude: 19 }, 'wrong-range', '/magnitude'],
    ['a lowest above the highest', { low: 20, high: 10 }, 'wrong-range', '/magnitude'],
    ['a range with one end', { low: null }, 'needs-range', '/low'],
    [
      'an organisation of another senate',
      { toOrganisationId: 'org-other' },
      'organisation-unknown',
      '/toOrganisationId',
    ],
    [
      'an organisation that has closed',
      { fromOrganisationId: 'org-old', fromServiceId: null },
      'organisation-closed',
      '/fromOrganisationId',
    ],
    ['a service of another organisation', { toServiceId: 'svc-wards' }, 'service-unknown', '/toServiceId'],
    ['a service that is not there', { fromServiceId: 'svc-none' }, 'service-unknown', '/fromServiceId'],
    [
      'the very service it comes from',
      { toOrganisationId: 'org-ltht', toServiceId: 'svc-wards' },
      'wrong-receiver',
      '/toServiceId',
    ],
    ['an option of another challenge', { optionId: 'op-other' }, 'option-unknown', '/optionId'],
    ['an option that was withdrawn', { optionId: 'op-gone' }, 'option-closed', '/optionId'],
    ['a decision of another challenge', { decisionId: 'dec-other' }, 'decision-unknown', '/decisionId'],
    ['half a risk score', { likelihood: null }, 'needs-score', '/likelihood'],
    ['a risk score on a benefit', { effect: 'beneficial' }, 'wrong-score', '/consequence'],
    [
      'a remaining risk before the risk',
      { consequence: null, likelihood: null, mitigation: 'Beds', residualConsequence: 2, residualLikelihood: 2 },
      'needs-score',
      '/residualConsequence',
    ],
    ['a payer of nothing', { payerOrganisationId: 'org-icb' }, 'needs-cost', '/cost'],
    ['an owner of no mitigation', { mitigationOwnerSeatId: 'seat-member' }, 'needs-mitigation', '/mitigation'],
    [
      'an owner without a seat here',
      { mitigation: 'Beds', mitigationOwnerSeatId: 'outsider' },
      'seat-unknown',
      '/mitigationOwnerSeatId',
    ],
    [
      'an owner whose seat has ended',
      { mitigation: 'Beds', mitigationOwnerSeatId: 'seat-past' },
      'seat-closed',
      '/mitigationOwnerSeatId',
    ],
    [
      'an owner who has withdrawn',
      { mitigation: 'Beds', mitigationOwnerSeatId: 'seat-away' },
      'wrong-owner',
      '/mitigationOwnerSeatId',
    ],
  ])('%s is refused', (_what, changed, code, at) => {
    expect(() => given().when('assertImpact', { ...claimBody, ...changed })).toThrow(refused(code, at))
  })

  test('another service of the same organisation may feel it', () => {
    const [event] = given().when('assertImpact', {
      ...claimBody,
      toOrganisationId: 'org-ltht',
      toServiceId: 'svc-frailty',
    })
    expect(event).toMatchObject({ type: 'impactAsserted' })
  })

  test('a challenge that is closed or stopped takes no more impacts', () => {
    expect(() => given().when('assertImpact', claimBody, { stageIsSettled: true })).toThrow(refused('challenge-closed'))
  })

  test.each([
    ['not a number', Number.NaN],
    ['endless', Number.POSITIVE_INFINITY],
    ['1e308', 1e308],
    ['below nought', -1],
    ['finer than hundredths', 1e-300],
    ['text', '12'],
  ])('a figure that is %s is no figure', (_what, magnitude) => {
    expect(impactCommands.assertImpact.body.safeParse({ ...claimBody, magnitude }).success).toBe(false)
  })

  test('minus zero is kept as zero', () => {
    expect(Object.is(claim({ magnitude: -0, low: -0 }).magnitude, 0)).toBe(true)
  })

  test('whole, half and hundredth figures are kept as they are', () => {
    for (const magnitude of [0, 0.07, 0.29, 4.35, 4.5, 640_000.01]) {
      expect(claim({ magnitude, low: null, high: null }).magnitude).toBe(magnitude)
    }
  })
})

describe('amending', () => {
  test('an impact that nobody has answered is corrected', () => {
    const [event] = given(asserted()).when('amendImpact', { ...claimBody, magnitude: 14 })
    expect(made([asserted(), event!])).toMatchObject({ claim: { magnitude: 14 }, standing: { state: 'asserted' } })
  })

  test.each([agreed, contested, timeAsked])('an answered impact keeps the words that were read ($type)', (answer) => {
    expect(() => given(asserted(), answer).when('amendImpact', claimBody)).toThrow(refused('wrong-state'))
  })
})

describe('answering', () => {
  test('the receiving organisation agrees', () => {
    const [event] = given(asserted()).when('agreeImpact')
    expect(made([asserted(), event!])?.standing).toMatchObject({ state: 'agreed', answer: { by: 'seat-member' } })
  })

  test('contesting says why, and gives a counter-estimate in the same form', () => {
    const [event] = given(asserted()).when('contestImpact', { reason: 'They stay longer.', counterEstimate })
    expect(made([asserted(), event!])?.standing).toMatchObject({
      state: 'contested',
      answer: { reason: 'They stay longer.', counterEstimate },
    })
    const wrong = { reason: 'They stay longer.', counterEstimate: { ...counterEstimate, low: 20 } }
    expect(() => given(asserted()).when('contestImpact', wrong)).toThrow(
      refused('wrong-range', '/counterEstimate/magnitude'),
    )
  })

  test.each(['2026-03-04', '2026-03-03', '2027-03-05'])('%s is no day to ask for time until', (until) => {
    expect(() => given(asserted()).when('cannotSayYet', { until })).toThrow(refused('wrong-date', '/until'))
  })

  test('whoever asked for time can agree, contest, or ask for more', () => {
    for (const [type, body] of [
      ['agreeImpact', {}],
      ['contestImpact', { reason: 'Too low.' }],
      ['cannotSayYet', { until: '2026-04-01' }],
    ] as const) {
      expect(given(asserted(), timeAsked).when(type, body)).toHaveLength(1)
    }
  })

  test.each([
    { answer: agreed, code: 'already-agreed' },
    { answer: contested, code: 'already-contested' },
  ])('an answer that was given stands: $code', ({ answer, code }) => {
    for (const type of ['agreeImpact', 'contestImpact', 'cannotSayYet'] as const) {
      const body = { agreeImpact: {}, contestImpact: { reason: 'No.' }, cannotSayYet: { until: '2026-04-01' } }[type]
      expect(() => given(asserted(), answer).when(type, body)).toThrow(refused(code))
    }
  })
})

describe('settling', () => {
  test('both sides stand by new figures, and the old ones are kept beside them', () => {
    const [event] = given(asserted(), contested).when('settleImpact', { ...revision, likelihood: 3 })
    expect(made([asserted(), contested, event!])).toMatchObject({
      claim: { magnitude: 15, low: 10, high: 20, consequence: 3, likelihood: 3 },
      standing: {
        state: 'settled',
        settlement: { outcome: 'revised', before: { magnitude: 12, low: 8, high: 18, likelihood: 4 } },
        answer: { counterEstimate },
      },
    })
  })

  test('or both estimates stay on the record', () => {
    const [event] = given(asserted(), contested).when('settleImpact', { outcome: 'bothRecorded', text: 'Both stand.' })
    expect(made([asserted(), contested, event!])).toMatchObject({
      claim: { magnitude: 12 },
      standing: { state: 'settled', answer: { counterEstimate } },
    })
  })

  test('new figures need their range right, too', () => {
    expect(() => given(asserted(), contested).when('settleImpact', { ...revision, high: 11 })).toThrow(
      refused('wrong-range', '/magnitude'),
    )
  })

  test('the second of two who settle at once is told', () => {
    expect(() => given(asserted(), contested, bothRecorded).when('settleImpact', revision)).toThrow(
      refused('already-settled'),
    )
  })

  test('nothing is settled over the head of an organisation that has not answered', () => {
    expect(() => given(asserted()).when('settleImpact', revision)).toThrow(refused('wrong-state'))
    expect(() => given(asserted(), timeAsked).when('settleImpact', revision)).toThrow(refused('needs-answer'))
    expect(() => given(asserted(), timeAsked).when('settleImpact', revision, { today: '2026-03-18' })).toThrow(
      refused('needs-answer'),
    )
  })

  test('when the time that was asked for is over, the senate settles on figures without an answer', () => {
    const later = { today: '2026-03-19' }
    expect(given(asserted(), timeAsked).when('settleImpact', revision, later)).toMatchObject([
      { type: 'impactRevised' },
    ])
    const both = { outcome: 'bothRecorded', text: 'Both stand.' }
    expect(() => given(asserted(), timeAsked).when('settleImpact', both, later)).toThrow(refused('no-second-view'))
  })

  test('an agreed impact has nothing to settle', () => {
    expect(() => given(asserted(), agreed).when('settleImpact', revision)).toThrow(refused('wrong-state'))
  })
})

describe('mitigating and closing', () => {
  test('a mitigation names its owner and what risk is left', () => {
    const [event] = given(asserted(), agreed).when('mitigateImpact', {
      ...mitigation,
      residualConsequence: 3,
      residualLikelihood: 2,
    })
    expect(made([asserted(), agreed, event!])).toMatchObject({
      claim: { mitigation: 'Add 14 virtual beds', residualConsequence: 3, residualLikelihood: 2 },
      standing: { state: 'mitigated' },
    })
  })

  test.each([
    ['seat-past', 'seat-closed'],
    ['seat-away', 'wrong-owner'],
    ['outsider', 'seat-unknown'],
  ])('%s cannot own a mitigation', (mitigationOwnerSeatId, code) => {
    expect(() => given(asserted(), agreed).when('mitigateImpact', { ...mitigation, mitigationOwnerSeatId })).toThrow(
      refused(code),
    )
  })

  test('a benefit has no remaining risk', () => {
    const benefit = asserted({ effect: 'beneficial', consequence: null, likelihood: null })
    const left = { ...mitigation, residualConsequence: 1, residualLikelihood: 1 }
    expect(() => given(benefit, agreed).when('mitigateImpact', left)).toThrow(refused('needs-score'))
  })

  test.each([[[]], [[contested]], [[timeAsked]]])(
    'nothing is mitigated or closed before it is agreed or settled %#',
    (answers) => {
      expect(() => given(asserted(), ...answers).when('mitigateImpact', mitigation)).toThrow(refused('wrong-state'))
      expect(() => given(asserted(), ...answers).when('closeImpact', { text: 'Done.' })).toThrow(refused('wrong-state'))
    },
  )

  test('an agreed, a settled and a mitigated impact can be closed', () => {
    const [mitigated] = given(asserted(), agreed).when('mitigateImpact', mitigation)
    for (const events of [[agreed], [contested, bothRecorded], [agreed, mitigated!]]) {
      expect(given(asserted(), ...events).when('closeImpact', { text: 'Done.' })).toMatchObject([
        { type: 'impactClosed' },
      ])
    }
  })

  test('an impact is put on a decision of its challenge, and taken off again', () => {
    const [linked] = given(asserted()).when('linkImpactToDecision', { decisionId: 'dec-1' })
    expect(made([asserted(), linked!])?.claim.decisionId).toBe('dec-1')
    expect(() => given(asserted(), linked!).when('linkImpactToDecision', { decisionId: 'dec-1' })).toThrow(
      refused('already-linked'),
    )
    expect(() => given(asserted()).when('linkImpactToDecision', { decisionId: 'dec-2' })).toThrow(
      refused('decision-unknown', '/decisionId'),
    )
    expect(given(asserted(), linked!).when('linkImpactToDecision', { decisionId: null })).toHaveLength(1)
  })
})

const attempts: [ImpactCommand['type'], unknown][] = [
  ['amendImpact', { ...claimBody, magnitude: 14 }],
  ['agreeImpact', {}],
  ['contestImpact', { reason: 'They stay longer.', counterEstimate }],
  ['cannotSayYet', { until: '2026-04-01' }],
  ['settleImpact', revision],
  ['settleImpact', { outcome: 'bothRecorded', text: 'Both stand.' }],
  ['mitigateImpact', mitigation],
  ['closeImpact', { text: 'Done.' }],
  ['linkImpactToDecision', { decisionId: 'dec-1' }],
  ['linkImpactToDecision', { decisionId: null }],
]

describe('whatever is tried, in whatever order', () => {
  const history = fc.array(fc.constantFrom(...attempts), { maxLength: 12 })

  test('each command is refused or moves the impact to a state that there is', () => {
    fc.assert(
      fc.property(history, (tried) => {
        const events = [asserted()]
        for (const [type, body] of tried) {
          const before = made(events)
          try {
            events.push(...given(...events).when(type, body))
          } catch (error) {
            expect(error).toMatchObject({ name: 'Refusal' })
            expect(made(events)).toEqual(before)
          }
          expect(impactStates).toContain(made(events)?.standing.state)
        }
      }),
    )
  })

  test('nothing happens to an impact after it is closed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...attempts), ([type, body]) => {
        const events = [asserted(), agreed, closed]
        expect(() => given(...events).when(type, body)).toThrow(refused('impact-closed'))
        expect(made([...events, contested, bothRecorded])).toEqual(made(events))
      }),
    )
  })

  test('an impact is closed, mitigated or settled only after the receiving organisation was heard', () => {
    fc.assert(
      fc.property(history, (tried) => {
        const events = [asserted()]
        for (const [type, body] of tried) {
          try {
            events.push(...given(...events).when(type, body))
          } catch {}
        }
        const answered = events.some(({ type }) =>
          ['impactAgreed', 'impactContested', 'impactTimeAsked'].includes(type),
        )
        const moved = events.some(({ type }) => /Revised|BothRecorded|Mitigated|Closed/.test(type))
        expect(answered || !moved).toBe(true)
      }),
    )
  })
})
