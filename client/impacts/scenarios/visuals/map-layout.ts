import type { ShownRoute, ShownService, ShownSystem } from './system.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where everything of the map stands, in the map's own pixels. */
export interface MapLayout {
  organisations: Record<string, Box>
  /** In the map's pixels, not in their organisation's. */
  services: Record<string, Box>
}

export const serviceSize = { width: 204, height: 112 } as const
const gap = 8
const inset = { side: 8, top: 38 } as const
/** More services than this stand in a second column of their organisation's box. */
const mostInColumn = 6

/** What a layout hangs on: who is there and who sends to whom. No number is in it, so no edit of one moves a box. */
export function layoutKey({ organisations, services, routes }: ShownSystem): string {
  const parts = [
    organisations.map(({ id }) => id),
    services.map(({ id, organisationId }) => `${organisationId}/${id}`),
    routes.map(({ id }) => id),
  ]
  return JSON.stringify(parts.map((ids) => [...new Set(ids)].sort()))
}

/** A box for each organisation that has services, sized for them, and how much each pair has to do with one another. */
export interface LayoutRequest {
  boxes: { id: string; width: number; height: number }[]
  links: { id: string; from: string; to: string }[]
}

export function layoutRequest(system: ShownSystem): LayoutRequest {
  const home = new Map(system.services.map(({ id, organisationId }) => [id, organisationId]))
  const links = new Map<string, { id: string; from: string; to: string }>()
  for (const route of system.routes) {
    const [from, to] = [home.get(route.from), home.get(route.to)]
    if (from && to && from !== to) links.set(`${from}->${to}`, { id: `${from}->${to}`, from, to })
  }
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
  return {
    boxes: [...servicesByOrganisation(system)]
      .map(([id, services]) => ({ id, ...boxSize(services.length) }))
      .sort(byId),
    links: [...links.values()].sort(byId),
  }
}

/** Puts the services into the boxes that have been laid out, in the order in which people flow through them. */
export function layoutWithin(system: ShownSystem, boxes: Record<string, Box>): MapLayout {
  const services: Record<string, Box> = {}
  for (const [organisationId, own] of servicesByOrganisation(system)) {
    const box = boxes[organisationId]
    if (!box) continue
    const perColumn = Math.ceil(own.length / columnsFor(own.length))
    for (const [index, { id }] of inFlowOrder(own, system.routes).entries()) {
      services[id] = {
        x: box.x + inset.side + Math.floor(index / perColumn) * (serviceSize.width + gap),
        y: box.y + inset.top + (index % perColumn) * (serviceSize.height + gap),
        ...serviceSize,
      }
    }
  }
  return { organisations: boxes, services }
}

/** Those nobody else of the list sends to come first, then whoever waits for the fewest of those still to come. */
export function inFlowOrder(services: readonly ShownService[], routes: readonly ShownRoute[]): ShownService[] {
  const left = new Map(services.map((service) => [service.id, service]))
  const ordered: ShownService[] = []
  while (left.size > 0) {
    const senders = new Map([...left.keys()].map((id) => [id, 0]))
    for (const { from, to } of routes) {
      if (from !== to && left.has(from) && left.has(to)) senders.set(to, (senders.get(to) ?? 0) + 1)
    }
    const [next] = [...left.values()].sort(
      (one, other) => (senders.get(one.id) ?? 0) - (senders.get(other.id) ?? 0) || (one.id < other.id ? -1 : 1),
    )
    if (!next) break
    ordered.push(next)
    left.delete(next.id)
  }
  return ordered
}

function servicesByOrganisation({ services }: ShownSystem): Map<string, ShownService[]> {
  const groups = new Map<string, ShownService[]>()
  for (const service of services) {
    groups.set(service.organisationId, [...(groups.get(service.organisationId) ?? []), service])
  }
  return groups
}

function columnsFor(count: number): number {
  return Math.max(1, Math.ceil(count / mostInColumn))
}

function boxSize(count: number): { width: number; height: number } {
  const columns = columnsFor(count)
  const rows = Math.ceil(count / columns)
  return {
    width: 2 * inset.side + columns * serviceSize.width + (columns - 1) * gap,
    height: inset.top + inset.side + rows * serviceSize.height + (rows - 1) * gap,
  }
}
