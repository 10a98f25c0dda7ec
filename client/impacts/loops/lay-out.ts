import elk from 'elkjs/lib/elk-api.js'
import elkWorker from 'elkjs/lib/elk-worker.min.js?url'
import type { LoopMap } from '../../../shared/impacts/loops/content.ts'
import { nodeSize } from './curve.ts'
import type { Places } from './place-new.ts'

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '48',
  'elk.layered.spacing.nodeNodeBetweenLayers': '90',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.randomSeed': '1',
}

/** Where the factors of a map could stand, computed in a worker away from typing: the same map gives the same places. */
export async function layOut({ factors, links }: LoopMap): Promise<Places> {
  const worker = new Worker(elkWorker)
  try {
    const { children = [] } = await new elk.default({ workerFactory: () => worker }).layout({
      id: 'loops',
      layoutOptions: options,
      children: factors.map(({ id }) => ({ id, ...nodeSize })),
      edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
    })
    return Object.fromEntries(children.map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
  } finally {
    worker.terminate()
  }
}
