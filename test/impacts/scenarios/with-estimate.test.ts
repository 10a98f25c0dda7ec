import { expect, test } from 'vitest'
import type { DocumentId, PinId, SeatId, ServiceId } from '../../../shared/ids.ts'
import type { Metric } from '../../../shared/impacts/engine/network.ts'
import type { Impact } from '../../../shared/impacts/impact.ts'
import { estimateChange, isInOtherUnit } from '../../../shared/impacts/scenarios/with-estimate.ts'
import type { ServiceUnit } from '../../../shared/members/service-words.ts'
import { claim } from '../given.ts'

const contested = (metric: Metric, unit: ServiceUnit): Pick<Impact, 'claim' | 'standing' | 'ref'> => {
  const counterEstimate = { magnitude: 30, low: null, high: null, unit }
  const pinned = { documentId: 'doc-1' as DocumentId, pinId: 'pin-1' as PinId }
  return {
    ref: 'LDS-I7',
    claim: {
      ...claim(),
      ...{ magnitude: 18, low: null, high: null, unit, lagWeeks: 2, source: 'modelled' },
      scenario: { ...pinned, serviceId: 'svc-1' as ServiceId, metric, week: 26 },
    },
    standing: {
      state: 'contested',
      answer: { kind: 'contested', at: '', by: 'seat-1' as SeatId, reason: 'We count more', counterEstimate },
    },
  }
}

test('a difference in the own unit of the service is as much of its capacity', () => {
  const impact = contested('queue', 'beds')
  expect(estimateChange(impact, { code: 'LTHT', unit: 'beds' })).toMatchObject({
    ...{ target: 'svc-1', param: 'capacity', mode: 'add', amount: -12, fromDay: 14 },
    text: 'LTHT says 30 in place of 18 (LDS-I7)',
  })
  expect(isInOtherUnit(impact, 'beds')).toBe(false)
})

test('people who wait for a service that counts hours are no hours of it', () => {
  const impact = contested('queue', 'caseload')
  expect(estimateChange(impact, { code: 'LCC', unit: 'hoursPerWeek' })).toBeUndefined()
  expect(isInOtherUnit(impact, 'hoursPerWeek')).toBe(true)
})

test('an impact that nobody contests has nothing to try, whatever its unit', () => {
  const impact: Parameters<typeof isInOtherUnit>[0] = {
    ...contested('queue', 'caseload'),
    standing: { state: 'asserted' },
  }
  expect(isInOtherUnit(impact, 'hoursPerWeek')).toBe(false)
})
