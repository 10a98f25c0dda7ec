import type { ModelFile } from '../engine/model-file.ts'
import type { Problem as Refused } from '../engine/problems.ts'
import type { Problem as LeftOut } from './read-values.ts'
import type { TargetNames } from './sentence.ts'

/** Which assumption a problem of a scenario is about: its id, and the service or route in it; undefined for others. */
export function assumptionIn({ at }: LeftOut): { id: string; target: string } | undefined {
  const id = /^assumptions\/([^/]+)/.exec(at)?.[1]
  return id === undefined ? undefined : { id, target: id.split('.')[0] ?? '' }
}

/** What was left out of a scenario, with the name of the service or route in the place of its id. */
export function leftOutWords(problem: LeftOut, names: TargetNames): string {
  const about = assumptionIn(problem)
  return about ? problem.says.replaceAll(about.id, names.name(about.target)) : problem.says
}

/** Why a model cannot be computed, and which service or route it is: a path such as `/uncertainty/2/low` names a number. */
export function refusedWords({ at, sentence }: Refused, file: ModelFile, names: TargetNames): string {
  const target = targetAt(at, file)
  return target === undefined ? sentence : `${names.name(target)}: ${sentence}`
}

function targetAt(at: string, { network, changes, uncertainty }: ModelFile): string | undefined {
  const [, list, index] = /^(?:\/network)?\/([a-z]+)\/(\d+)/.exec(at) ?? []
  switch (list) {
    case 'services':
      return network.services[Number(index)]?.id
    case 'routes': {
      const route = network.routes[Number(index)]
      return route && `${route.from}->${route.to}`
    }
    case 'changes':
      return changes[Number(index)]?.target
    case 'uncertainty':
      return uncertainty[Number(index)]?.target
    default:
      return undefined
  }
}
