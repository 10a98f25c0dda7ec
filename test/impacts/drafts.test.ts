import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimDraft, claimDraft, readClaim } from '../../client/impacts/claim-draft.ts'
import { readEstimate } from '../../client/impacts/estimate-draft.ts'
import { filterIn, matrixPath, registerPath, searchOf } from '../../client/impacts/register.ts'
import { impactCommands } from '../../shared/impacts/commands.ts'
import { claim } from './given.ts'

const filled = (changed: Partial<ClaimDraft> = {}): ClaimDraft => ({ ...claimDraft(claim()), ...changed })
const fieldsAtFault = (changed: Partial<ClaimDraft>) => readClaim(filled(changed)).errors.map(({ field }) => field)

describe('the form', () => {
  test('a claim that is put into the form comes out as it went in, and the server takes it', () => {
    const whole = claim({
      mitigation: 'Add 14 beds',
      mitigationOwnerSeatId: 'seat-member',
      residualConsequence: 3,
      residualLikelihood: 2,
      cost: { amount: 620_000, per: 'year' },
      payerOrganisationId: 'org-icb',
      durationWeeks: 26,
      source: 'modelled',
    })
    for (const each of [claim(), whole, claim({ low: null, high: null, lagWeeks: null, magnitude: 4.5 })]) {
      expect(readClaim(claimDraft(each))).toEqual({ claim: each, preview: each, errors: [] })
      expect(impactCommands.assertImpact.body.parse(readClaim(claimDraft(each)).claim)).toEqual(each)
    }
  })

  test('an empty form names everything that is needed, in the order of the form', () => {
    const { claim: made, preview, errors } = readClaim(claimDraft())
    expect([made, preview]).toEqual([undefined, undefined])
    expect(errors.map(({ field }) => field)).toEqual([
      'impact-fromOrganisationId',
      'impact-toOrganisationId',
      'impact-effect',
      'impact-direction',
      'impact-magnitude',
      'impact-unit',
      'impact-basis',
      'impact-confidence',
    ])
  })

  test('the sentence can be read before the working is written', () => {
    const { claim: made, preview } = readClaim(filled({ basis: '', confidence: '' }))
    expect([made, preview?.magnitude]).toEqual([undefined, 12])
  })

  test.each<[string, Partial<ClaimDraft>, string]>([
    ['a figure in words', { magnitude: 'twelve' }, 'impact-magnitude'],
    ['a figure below nought', { low: '-3' }, 'impact-low'],
    ['a figure beyond measure', { magnitude: '1e308' }, 'impact-magnitude'],
    ['a likeliest below the lowest', { magnitude: '5' }, 'impact-low'],
    ['a likeliest above the highest', { magnitude: '20' }, 'impact-high'],
    ['a range with one end', { high: '' }, 'impact-high'],
    ['half a week', { lagWeeks: '0.5' }, 'impact-lagWeeks'],
    ['no weeks at all', { durationWeeks: '0' }, 'impact-durationWeeks'],
    ['half a score', { likelihood: '' }, 'impact-likelihood'],
    ['an owner of nothing', { mitigationOwnerSeatId: 'seat-1' as never }, 'impact-mitigation'],
    ['a payer of nothing', { payerOrganisationId: 'org-icb' as never }, 'impact-costAmount'],
    [
      'the service that changes',
      { toOrganisationId: 'org-ltht' as never, toServiceId: 'svc-wards' as never },
      'impact-toServiceId',
    ],
  ])('%s is named at its field', (_what, changed, field) => {
    expect(fieldsAtFault(changed)).toEqual([field])
  })

  test('a benefit sends no score, whatever was chosen before', () => {
    expect(readClaim(filled({ effect: 'beneficial' })).claim).toMatchObject({ consequence: null, likelihood: null })
  })

  test('whatever is typed as an estimate, what the form takes the server takes', () => {
    const figure = fc.oneof(
      fc.string(),
      fc.double({ min: -10, max: 2e9 }).map(String),
      fc.constantFrom('', '12', '1,200'),
    )
    fc.assert(
      fc.property(figure, figure, figure, (magnitude, low, high) => {
        const { estimate, errors } = readEstimate({ magnitude, low, high, unit: 'beds' }, 'x')
        expect(estimate === undefined).toBe(errors.length > 0)
        if (!estimate) return
        const counterEstimate = impactCommands.contestImpact.body.parse({ reason: 'x', counterEstimate: estimate })
        expect(counterEstimate.counterEstimate).toEqual(estimate)
        expect((estimate.low ?? 0) <= estimate.magnitude && estimate.magnitude <= (estimate.high ?? 2e9)).toBe(true)
      }),
    )
  })
})

describe('the filters', () => {
  test('live in the address, and what is no filter is left out', () => {
    const filter = filterIn(
      new URLSearchParams('challenge=ch-1&state=agreed&band=9&from=<b>&effect=adverse&q=+home+&x=1'),
    )
    expect(filter).toEqual({ challenge: 'ch-1', state: 'agreed', effect: 'adverse', q: 'home' })
    expect(filterIn(searchOf(filter))).toEqual(filter)
  })

  test('leave closed impacts out unless they are asked for', () => {
    expect(registerPath('sen-1', { to: 'org-lch' }, { sort: 'worst', limit: 20 })).toBe(
      '/senates/sen-1/impacts?to=org-lch&state=open&sort=worst&limit=20',
    )
    expect(matrixPath('sen-1', {})).toBe('/senates/sen-1/impacts/matrix?state=open')
    expect(matrixPath('sen-1', { state: 'all' })).toBe('/senates/sen-1/impacts/matrix?state=all')
  })
})
