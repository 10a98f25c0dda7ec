import { admit } from './admit.ts'
import { admitGroup } from './admit-group.ts'
import { arrive } from './arrive.ts'
import { leave } from './leave.ts'
import type { Layout } from './parameters.ts'
import { serve } from './serve.ts'
import type { Moment, State } from './state.ts'

/**
 * One step of the recursion: people leave, arrive, are served by rates, and are admitted to places, downstream first.
 * The order of the parts is the specification's; each part says its own equations.
 */
export function advance(state: State, layout: Layout, moment: Moment): void {
  const { plan } = state
  arrive(state, layout, moment)
  leave(state, layout, moment)
  if (plan.keepsPlaces) takeKeptPlaces(state)
  serve(state, layout, moment)
  for (let at = 0; at < plan.groups.length; at++) {
    const group = plan.groups[at]!
    if (plan.isRing[at] === 0) admit(state, layout, group[0]!, moment)
    else admitGroup(state, layout, group, moment)
  }
}

/** Those for whom a place was kept are in it now. For whom a turn of a rate was kept, it serves beside its others. */
function takeKeptPlaces({ plan, lanes, due, kept, inService }: State): void {
  for (let service = 0; service < plan.services.length; service++) {
    for (let at = service * lanes; at < (service + 1) * lanes; at++) {
      kept[at]! -= due[at]!
      if (plan.isPlaces[service] === 1) inService[at]! += due[at]!
    }
  }
}
