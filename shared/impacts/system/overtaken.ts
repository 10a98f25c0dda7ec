import { isAlreadySo } from './already-so.ts'
import { isChange, type ModelCommand } from './commands.ts'
import type { ModelEvent, Modelled } from './modelled.ts'
import { type Part, partsChanged, partsMeant } from './parts.ts'

/** What has happened to a service since somebody looked at it. */
export interface Since {
  event: ModelEvent
  /** Who did it, as people call them: `Dr Amara Osei (LTHT)`. */
  who: string
}

/**
 * What has overtaken a command: the latest change of a part that it is about, made since its sender looked. Undefined
 * where whatever changed meanwhile were other parts of the service, or where it already is what the command says.
 */
export function overtakenBy(
  command: ModelCommand,
  service: Modelled | undefined,
  since: readonly Since[],
): Since | undefined {
  const last = lastChangeOf(partsMeant(command, service), since)
  if (!last || !service) return last
  if (isChange(command)) return isAlreadySo(command, service) ? undefined : last
  // A second confirmation of the same numbers has nothing to look at again: the rule says that they are confirmed.
  return service.confirmed ? undefined : last
}

/** The latest change of any of these parts. */
export function lastChangeOf(parts: readonly Part[] | 'everything', since: readonly Since[]): Since | undefined {
  return since.findLast(({ event }) => meet(parts, partsChanged(event)))
}

function meet(some: readonly Part[] | 'everything', others: readonly Part[] | 'everything'): boolean {
  if (some === 'everything') return true
  if (others === 'everything') return some.length > 0
  return some.some((part) => others.includes(part))
}
