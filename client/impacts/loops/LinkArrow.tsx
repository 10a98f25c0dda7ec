import { type EdgeProps, useInternalNode } from '@xyflow/react'
import type { Sign } from '../../../shared/impacts/loops/graph.ts'
import { curveBetween } from './curve.ts'
import type { LinkEdge } from './drawn.ts'

const marks: Record<Sign, { mark: string; kind: string }> = {
  '+': { mark: '+', kind: 'more' },
  '-': { mark: '−', kind: 'fewer' },
  '?': { mark: '?', kind: 'unknown' },
}

/** A link in the drawing: its sign stands on it, its width says how strong it is. */
export function LinkArrow({ source, target, data }: EdgeProps<LinkEdge>) {
  const from = useInternalNode(source)
  const to = useInternalNode(target)
  if (!from || !to || !data) return null
  const { path, sign } = curveBetween(from.internals.positionAbsolute, to.internals.positionAbsolute)
  const { mark, kind } = marks[data.link.sign]
  const { standing } = data
  return (
    <g className={`loops-link loops-link--${kind} loops-link--${standing} loops-link--strength-${data.link.strength}`}>
      <path d={path} markerEnd={`url(#loops-head-${standing === 'shown' ? 'shown' : 'plain'})`} />
      <circle cx={sign.x} cy={sign.y} r="10" />
      <text x={sign.x} y={sign.y} dy="0.35em">
        {mark}
      </text>
    </g>
  )
}
