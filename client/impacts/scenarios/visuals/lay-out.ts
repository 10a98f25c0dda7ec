import elk from 'elkjs/lib/elk-api.js'
import elkWorker from 'elkjs/lib/elk-worker.min.js?url'
import { foldColumns } from './fold-columns.ts'
import { type Box, layoutKey, layoutRequest, layoutWithin, type MapLayout } from './map-layout.ts'
import type { ShownSystem } from './system.ts'

/** Every layout of this visit, by what it hangs on. The same network is laid out alike on every screen. */
const layouts = new Map<string, Promise<MapLayout>>()

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '18',
  'elk.layered.spacing.nodeNodeBetweenLayers': '52',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.randomSeed': '1',
}

/** Where the boxes of a network stand, computed once for each network in a worker, away from typing. */
export function layOut(system: ShownSystem): Promise<MapLayout> {
  const key = layoutKey(system)
  const known = layouts.get(key)
  if (known) return known
  const layout = boxesOf(system).then((boxes) => layoutWithin(system, foldColumns(boxes)))
  layouts.set(key, layout)
  // A worker that could not be loaded may be there at the next try.
  layout.catch(() => layouts.delete(key))
  return layout
}

async function boxesOf(system: ShownSystem): Promise<Record<string, Box>> {
  const worker = new Worker(elkWorker)
  try {
    const { boxes, links } = layoutRequest(system)
    const { children = [] } = await new elk.default({ workerFactory: () => worker }).layout({
      id: 'system',
      layoutOptions: options,
      children: boxes,
      edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
    })
    return Object.fromEntries(
      children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }]),
    )
  } finally {
    worker.terminate()
  }
}
