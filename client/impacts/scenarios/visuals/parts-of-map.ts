import { type Box, type MapLayout, serviceSize } from './map-layout.ts'
import type { OrganisationNodeType } from './OrganisationNode.tsx'
import type { RouteEdgeType } from './RouteEdge.tsx'
import { routeLine } from './route-path.ts'
import type { ServiceNodeType } from './ServiceNode.tsx'
import type { ShownSystem } from './system.ts'

export interface MapParts {
  nodes: (OrganisationNodeType | ServiceNodeType)[]
  edges: RouteEdgeType[]
  /** Width by height of the whole. */
  aspect: number
}

/** The boxes and lines of a map at their places. Services come in the order of their organisations: so the Tab key goes. */
export function partsOfMap(system: ShownSystem, layout: MapLayout | 'failed'): MapParts {
  if (layout === 'failed') return { nodes: [], edges: [], aspect: 2 }
  const organisations = system.organisations.flatMap(({ id, code, name }): OrganisationNodeType[] => {
    const box = layout.organisations[id]
    if (!box) return []
    const { x, y, width, height } = box
    return [{ id: `organisation ${id}`, type: 'organisation', position: { x, y }, width, height, data: { code, name } }]
  })
  const codes = new Map(system.organisations.map(({ id, code }) => [id, code]))
  const services = system.services
    .flatMap((service): ServiceNodeType[] => {
      const box = layout.services[service.id]
      if (!box) return []
      const data = { service, code: codes.get(service.organisationId) ?? '' }
      const { x, y } = box
      return [{ id: service.id, type: 'service', position: { x, y }, ...serviceSize, data, zIndex: 2 }]
    })
    .sort((one, other) => one.position.x - other.position.x || one.position.y - other.position.y)
  const edges = system.routes.flatMap(({ id, from, to }): RouteEdgeType[] => {
    const [fromBox, toBox] = [layout.services[from], layout.services[to]]
    if (!fromBox || !toBox || from === to) return []
    return [{ id, type: 'route', source: from, target: to, data: routeLine(fromBox, toBox), zIndex: 1 }]
  })
  return { nodes: [...organisations, ...services], edges, aspect: aspectOf(Object.values(layout.organisations)) }
}

function aspectOf(boxes: readonly Box[]): number {
  const right = Math.max(1, ...boxes.map(({ x, width }) => x + width))
  const foot = Math.max(1, ...boxes.map(({ y, height }) => y + height))
  return right / foot
}
