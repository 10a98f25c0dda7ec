import type { Demonstration } from './data.ts'
import { step } from './members.ts'
import type { Calendar, Step } from './script.ts'

/** Drawn in the first workshop, from the causes that the challenge lists. */
const drawn = { daysFromStart: -84 }

/** The cause-loop maps, each as it stood when its workshop was over. */
export function loopMapSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.loopMaps.map(({ id, challengeId, title, factors, links }, n) => {
    const nodes = factors.map(({ id: factorId, label, organisationId, x, y }) => [
      factorId,
      { label, organisation: organisationId, x, y },
    ])
    const edges = links.map(({ id: linkId, ...fields }) => [linkId, fields])
    const body = { title, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) }
    return step(id, dates.at(drawn, '16:00', n), 'importLoops', challengeId, [id], body)
  })
}
