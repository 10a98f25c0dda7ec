import { checkChanges } from './check-changes.ts'
import { checkNumber } from './check-estimate.ts'
import { checkLoops } from './check-loops.ts'
import { checkRoutes } from './check-routes.ts'
import { checkServices } from './check-services.ts'
import { limits } from './limits.ts'
import type { Change, Network } from './network.ts'
import type { Problem } from './problems.ts'

/** Everything that is wrong with a network, its changes and its frame, each by its path in the model file. */
export function checkNetwork(
  network: Network,
  changes: readonly Change[],
  frame: { horizonDays: number; stepsPerDay: number },
): Problem[] {
  const tooMany = [
    ...checkCount(network.services.length, limits.services, '/network/services', 'services'),
    ...checkCount(network.routes.length, limits.routes, '/network/routes', 'routes'),
    ...checkCount(changes.length, limits.changes, '/changes', 'changes'),
  ]
  // A file that is far too large is not walked: it would answer with as many problems.
  if (tooMany.length > 0) return tooMany
  const wrongFrame = checkFrame(frame)
  const step = wrongFrame.length > 0 ? 0 : 1 / frame.stepsPerDay
  return [
    ...wrongFrame,
    ...checkServices(network, step),
    ...checkRoutes(network),
    ...checkLoops(network),
    ...checkChanges(network, changes, step),
  ]
}

function checkCount(count: number, most: number, at: string, what: string): Problem[] {
  return count > most ? [{ at, sentence: `There are ${count} ${what}. Give at most ${most}.` }] : []
}

function checkFrame({ horizonDays, stepsPerDay }: { horizonDays: number; stepsPerDay: number }): Problem[] {
  return [
    ...checkWhole(horizonDays, '/horizonDays', { least: 1, most: limits.days, what: 'The horizon in days' }),
    ...checkWhole(stepsPerDay, '/stepsPerDay', {
      least: 1,
      most: limits.stepsPerDay,
      what: 'The number of steps a day',
    }),
  ]
}

/** A whole number within its bounds. */
export function checkWhole(
  value: number,
  at: string,
  bounds: { least: number; most: number; what: string },
): Problem[] {
  const problems = checkNumber(value, at, bounds)
  if (problems.length > 0 || Number.isInteger(value)) return problems
  return [{ at, sentence: `${bounds.what} is ${value}. Give a whole number.` }]
}
