import { formatNumber } from '../../format.ts'
import type { ServiceId } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import type { ImpactStatement } from '../engine/impact-statements.ts'
import type { Metric } from '../engine/network.ts'
import type { Claim } from '../impact.ts'
import type { MovedNumber } from './how-far-moved.ts'
import type { Pin } from './pin-answers.ts'
import type { PinnedService } from './pinned-service.ts'
import { twoDigits } from './two-digits.ts'

/** What of a pin a claim is made with. */
export interface Around {
  pin: Pick<Pin, 'id' | 'documentId' | 'title' | 'name' | 'engine' | 'seed' | 'runs'>
  services: readonly PinnedService[]
  changes: readonly MovedNumber[]
  /** What an input of the engine is called: `mean stay of Home ward (LCH)`. */
  inputName(id: string): string
}

/**
 * What a statement says as a claim for the register: the median with its 5th and 95th percentile as low and high, in the
 * receiving service's own unit; felt from the week in which it sets in; from the other organisation that
 * changes most, in people a day.
 * Where the runs disagree on the direction, the range begins at nothing and the basis says so. Figures are as round as in
 * the sentence; undefined where nothing is left of them, or either end is not known (`isKnown`).
 */
export function claimFrom(statement: ImpactStatement, around: Around): Claim | undefined {
  const ends = endsOf(statement, around)
  if (!ends) return undefined
  const { service, from } = ends
  const { unit, factor } = countedIn(statement.metric, service)
  const sign = statement.p50 < 0 ? -1 : 1
  const sized = (value: number) => twoDigits(Math.max(0, sign * value * factor))
  const [low, high] = sign < 0 ? [statement.p95, statement.p5] : [statement.p5, statement.p95]
  // No figure would show it.
  if (sized(high) === 0) return undefined
  const isSame = from.serviceId === service.serviceId
  return {
    ...{ optionId: null, decisionId: null, durationWeeks: null, riskStatement: null, riskDomain: null },
    ...{
      consequence: null,
      likelihood: null,
      mitigation: null,
      mitigationOwnerSeatId: null,
      residualConsequence: null,
    },
    ...{ residualLikelihood: null, cost: null, payerOrganisationId: null },
    fromOrganisationId: from.organisationId,
    fromServiceId: isSame ? null : from.serviceId,
    toOrganisationId: service.organisationId,
    toServiceId: service.serviceId,
    direction: sign < 0 ? 'decrease' : 'increase',
    effect: statement.shareWorse >= 0.5 ? 'adverse' : 'beneficial',
    ...{ magnitude: sized(statement.p50), low: sized(low), high: sized(high), unit },
    lagWeeks: statement.onsetWeek,
    basis: basisOf(statement, around, { crosses: sign * low < 0 }),
    confidence: 'medium',
    source: 'modelled',
    scenario: scenarioOf(statement, around),
  }
}

/** Whether it is known what the service of a statement is counted in, and whose the changes are. */
export function isKnown(statement: ImpactStatement, around: Around): boolean {
  return endsOf(statement, around) !== undefined
}

function endsOf(statement: ImpactStatement, { services, changes }: Around) {
  const service = services.find(({ serviceId }) => serviceId === statement.serviceId)
  const sources = changes
    .toSorted((one, other) => other.peopleADay - one.peopleADay)
    .flatMap(({ target }) => services.find(({ serviceId }) => serviceId === target.split('->')[0]) ?? [])
  const from = sources.find(({ organisationId }) => organisationId !== service?.organisationId) ?? sources[0]
  return service && from && { service, from }
}

function scenarioOf({ serviceId, metric, week }: ImpactStatement, { pin }: Around): Claim['scenario'] {
  return { documentId: pin.documentId, pinId: pin.id, serviceId: serviceId as ServiceId, metric, week }
}

/** People, or people a day, in what the service counts itself by. */
function countedIn(
  metric: Metric,
  { kind, unit, unitsPerPerson: each }: PinnedService,
): { unit: ServiceUnit; factor: number } {
  switch (metric) {
    case 'inService':
    case 'delayed':
    case 'occupancy':
    case 'queue':
      return kind === 'places' ? { unit, factor: each } : { unit: 'caseload', factor: 1 }
    case 'throughputPerDay':
    case 'unmetPerDay':
      return kind === 'rate' ? { unit, factor: 7 * each } : { unit: 'usersPerWeek', factor: 7 }
    default:
      return metric satisfies never
  }
}

const said: Record<Metric, string> = {
  inService: 'people in treatment',
  delayed: 'people who are ready to leave and cannot',
  occupancy: 'places taken',
  queue: 'people waiting for a place',
  throughputPerDay: 'people who finish',
  unmetPerDay: 'people who are turned away',
}

function basisOf(
  { metric, week, shareWorse, drivers }: ImpactStatement,
  { pin, inputName }: Around,
  { crosses }: { crosses: boolean },
): string {
  const { title, name, engine, seed, runs } = pin
  const most = drivers.map(({ input }) => inputName(input))
  const hangs = most.length > 0 ? ` It hangs most on ${joined(most)}.` : ''
  const either = crosses ? ' Some runs go the other way: the range begins at nothing.' : ''
  return (
    `Modelled by the scenario "${title}", pinned as "${name}": ${said[metric]}, by week ${week}, with the changes less ` +
    `without them; the median, and where 9 runs of 10 lie. Worse in ${Math.round(shareWorse * 100)}% of ${formatNumber(runs, 0)} runs ` +
    `(seed ${seed}, engine ${engine}).${hangs}${either}`
  )
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
