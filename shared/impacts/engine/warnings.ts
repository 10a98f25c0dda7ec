import { likelyOf } from './estimate.ts'
import type { Change, Id, Network } from './network.ts'
import { stepsOf } from './plan-of.ts'

interface Known {
  horizonDays: number
  stepsPerDay: number
  /** Rings of rate services without any delay. */
  rings: Id[][]
}

/** What is put right or has no effect in a network that can be run, as sentences. */
export function warningsOf({ services, routes }: Network, changes: readonly Change[], known: Known): string[] {
  const { horizonDays, stepsPerDay, rings } = known
  const late = changes.filter(({ fromDay }) => fromDay >= horizonDays)
  const rounded = routes.filter(({ delayDays }) => delayDays * stepsPerDay !== stepsOf(delayDays, stepsPerDay))
  const short = services.filter(
    ({ kind, meanStayDays }) =>
      kind === 'places' && meanStayDays !== undefined && likelyOf(meanStayDays) * stepsPerDay < 3,
  )
  const held = services.filter(({ kind, startInService = 0 }) => kind === 'rate' && startInService > 0)
  const stayed = services.filter(({ kind, meanStayDays }) => kind === 'rate' && meanStayDays !== undefined)
  return [
    ...rings.map((ring) => `${ring.join(', ')} pass people on in a ring without any delay, so a round takes a step.`),
    ...rounded.map(
      ({ id, delayDays }) =>
        `The delay of ${id} is ${delayDays} days, taken as ${stepsOf(delayDays, stepsPerDay) / stepsPerDay}.`,
    ),
    ...short.map(({ id }) => `The stay of ${id} is under 3 steps, so its changes come out coarse. Take 4 steps a day.`),
    ...held.map(({ id }) => `${id} is a rate and holds nobody, so its people on day 0 are left out.`),
    ...stayed.map(({ id }) => `${id} is a rate and holds nobody, so its mean stay has no effect.`),
    ...late.map(
      ({ id, fromDay }) => `The change ${id} begins on day ${fromDay}, at or after the horizon, so it has no effect.`,
    ),
  ]
}
