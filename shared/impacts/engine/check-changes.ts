import { type Bounds, checkEstimate, checkNumber } from './check-estimate.ts'
import { checkId } from './check-services.ts'
import { limits } from './limits.ts'
import type { Change, Network } from './network.ts'
import { boundsOf, paramsOf } from './params.ts'
import type { Problem } from './problems.ts'

/** What is wrong with each change. `step` is the length of a step in days. */
export function checkChanges(network: Network, changes: readonly Change[], step: number): Problem[] {
  const seen = new Set<string>()
  const params = paramsOf(network)
  const unlimited = new Set(network.services.filter(({ capacity }) => capacity === null).map(({ id }) => id))
  return changes.flatMap((change, index) => {
    const at = `/changes/${index}`
    const twice = seen.has(change.id)
    seen.add(change.id)
    const own = params.get(change.target)
    return [
      ...checkId(change.id, `${at}/id`),
      ...(twice ? [{ at: `${at}/id`, sentence: `Another change has the id ${change.id}. Give each its own.` }] : []),
      ...checkDays(change, at),
      ...checkTarget(change, at, own),
      ...(unlimited.has(change.target) && change.param === 'capacity' ? checkUnlimited(change, at) : []),
      ...(own?.includes(change.param) ? checkAmount(change, at, step) : []),
    ]
  })
}

function checkDays({ fromDay, toDay }: Change, at: string): Problem[] {
  const days = { least: 0, most: limits.days }
  const problems = [
    ...checkNumber(fromDay, `${at}/fromDay`, { ...days, what: 'The first day' }),
    ...checkNumber(toDay, `${at}/toDay`, { ...days, what: 'The last day' }),
  ]
  if (problems.length > 0 || fromDay <= toDay) return problems
  return [
    {
      at: `${at}/toDay`,
      sentence: `The change ends on day ${toDay}, before it begins on day ${fromDay}. Give a later day.`,
    },
  ]
}

/** Names the target, or the parameter, that is not there. */
function checkTarget({ target, param }: Change, at: string, own: readonly string[] | undefined): Problem[] {
  if (own === undefined)
    return [
      {
        at: `${at}/target`,
        sentence: `There is no service or route ${target}. Give an id of this network; a route is from->to.`,
      },
    ]
  if (own.includes(param)) return []
  return [{ at: `${at}/param`, sentence: `${target} has no ${param}. Give one of ${own.join(', ')}.` }]
}

function checkUnlimited({ mode, fromDay, toDay }: Change, at: string): Problem[] {
  if (mode === 'set' && fromDay === toDay) return []
  return [
    {
      at,
      sentence: 'The capacity is unlimited, so it can only be set, on one day. Give mode set and the same day twice.',
    },
  ]
}

function checkAmount({ mode, amount, param }: Change, at: string, step: number): Problem[] {
  const large = { least: -limits.people, most: limits.people, what: 'The amount' }
  const allowed: Record<Change['mode'], Bounds> = {
    add: large,
    multiply: { ...large, least: 0, what: 'The factor' },
    set: { ...boundsOf(param, step), what: 'The new value' },
  }
  return checkEstimate(amount, `${at}/amount`, allowed[mode])
}
