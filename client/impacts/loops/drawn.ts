import type { Edge, Node } from '@xyflow/react'
import type { Link, LoopMap } from '../../../shared/impacts/loops/content.ts'
import { type LabelOf, linkSentence } from '../../../shared/impacts/loops/words.ts'
import { nodeSize } from './curve.ts'
import type { Places } from './place-new.ts'

/** Whether something belongs to the loop that stands out: `apart` while another one does. */
type Standing = 'plain' | 'shown' | 'apart'

export type FactorNode = Node<{ label: string; organisationId: string | null; standing: Standing }, 'factor'>
export type LinkEdge = Edge<{ link: Link; standing: Standing }, 'link'>

interface Drawn {
  map: LoopMap
  labelOf: LabelOf
  /** For those that the map has no place for yet. */
  places: Places
  shown: readonly string[]
  /** What is drawn now: a box that somebody is dragging stays in their hand. */
  before: readonly FactorNode[]
}

/** A box for each factor that has a place. */
export function nodesOf({ map, labelOf, places, shown, before }: Drawn): FactorNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  return map.factors.flatMap(({ id, label, organisationId, at }): FactorNode[] => {
    const place = at ?? places[id]
    if (!place) return []
    const now = known.get(id)
    const leads = map.links.filter((link) => link.from === id).map((link) => linkSentence(link, labelOf))
    return [
      {
        ...(now ?? {}),
        ...{ id, type: 'factor', ...nodeSize, ariaLabel: [label, ...leads].join('. ') },
        position: now?.dragging ? now.position : place,
        data: { label, organisationId, standing: standingOf(shown, shown.includes(id)) },
      },
    ]
  })
}

/** An arrow for each link; those of the loop that stands out lie on top. */
export function edgesOf(map: LoopMap, shown: readonly string[]): LinkEdge[] {
  const steps = new Set(shown.map((id, index) => `${id} ${shown[(index + 1) % shown.length]}`))
  return map.links.map((link) => {
    const standing = standingOf(shown, steps.has(`${link.from} ${link.to}`))
    return {
      ...{ id: link.id, source: link.from, target: link.to, type: 'link' },
      zIndex: standing === 'shown' ? 1 : 0,
      data: { link, standing },
    }
  })
}

function standingOf(shown: readonly string[], isPart: boolean): Standing {
  if (shown.length === 0) return 'plain'
  return isPart ? 'shown' : 'apart'
}
