import { expect, test } from 'vitest'
import type { DocumentId, OrganisationId, PinId, ServiceId } from '../../../shared/ids.ts'
import type { ImpactStatement } from '../../../shared/impacts/engine/impact-statements.ts'
import { type Around, claimFrom } from '../../../shared/impacts/scenarios/claim-from.ts'

const service = (id: string, organisation: string, more: object) => ({
  ...{ serviceId: id as ServiceId, organisationId: organisation as OrganisationId, name: id },
  ...{ kind: 'places' as const, unit: 'virtualBeds' as const, unitsPerPerson: 1 },
  ...more,
})
const around: Around = {
  pin: {
    ...{ id: 'pin-1' as PinId, documentId: 'doc-1' as DocumentId, title: 'Closing', name: 'As tested' },
    ...{ engine: '1.0.0', seed: 7, runs: 1000 },
  },
  services: [
    service('home', 'org-lch', { unitsPerPerson: 2 }),
    service('ward', 'org-ltht', { unit: 'beds' }),
    service('visits', 'org-lcc', { kind: 'rate', unit: 'contactsPerWeek', unitsPerPerson: 3 }),
  ],
  changes: [
    { target: 'home', peopleADay: 20 },
    { target: 'ward', peopleADay: 14 },
    { target: 'visits', peopleADay: 1 },
  ],
  inputName: (id) => `<${id}>`,
}
const statement: ImpactStatement = {
  ...{ serviceId: 'home', organisationId: 'org-lch', metric: 'occupancy', week: 26, p5: 1, p50: 6.04, p95: 9 },
  ...{ baseline: 50, shareWorse: 0.9, onsetWeek: 3, peakWeek: 20, patientDays: 100, size: 1, rank: 1 },
  drivers: [{ input: 'home.meanStayDays', rho: 0.9, swing: 3 }],
}

test('a statement becomes a claim in the unit of the service that feels it, from the other organisation that changes most', () => {
  expect(claimFrom(statement, around)).toMatchObject({
    ...{ fromOrganisationId: 'org-ltht', fromServiceId: 'ward', toOrganisationId: 'org-lch', toServiceId: 'home' },
    ...{ magnitude: 12, low: 2, high: 18, unit: 'virtualBeds', direction: 'increase', effect: 'adverse', lagWeeks: 3 },
    ...{ source: 'modelled', scenario: { documentId: 'doc-1', pinId: 'pin-1', metric: 'occupancy', week: 26 } },
  })
  const basis = claimFrom(statement, around)?.basis ?? ''
  expect(basis).toContain('pinned as "As tested"')
  expect(basis).toContain('It hangs most on <home.meanStayDays>.')
})

test('fewer people served in a day are contacts taken away in a week, with the range turned about', () => {
  const fewer = { ...statement, serviceId: 'visits', metric: 'throughputPerDay' as const, p5: -2, p50: -1, p95: -0.5 }
  expect(claimFrom(fewer, around)).toMatchObject({
    ...{ direction: 'decrease', magnitude: 21, low: 11, high: 42, unit: 'contactsPerWeek' },
  })
})

test('a claim is as round as the sentence that it comes from', () => {
  const many = { ...statement, serviceId: 'ward', metric: 'queue' as const, p5: 12.34, p50: 183.6, p95: 557.2 }
  expect(claimFrom(many, around)).toMatchObject({ magnitude: 180, low: 12, high: 560 })
  expect(claimFrom({ ...many, p5: -0.04, p50: 0.01, p95: 0.04 }, around)).toBeUndefined()
})

test('where runs disagree on the direction, the range begins at nothing and the basis says so', () => {
  const claim = claimFrom({ ...statement, p5: -2 }, around)
  expect(claim?.low).toBe(0)
  expect(claim?.basis).toContain('of 1,000 runs')
  expect(claim?.basis).toContain('Some runs go the other way')
  expect(claimFrom({ ...statement, serviceId: 'gone' }, around)).toBeUndefined()
})
