import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react'
import { use } from 'react'
import { MapWeekContext } from './MapWeek.ts'
import { toneOf } from './map-words.ts'
import { flowWidth, type RouteLine } from './route-path.ts'

export type RouteEdgeType = Edge<RouteLine, 'route'>

const signs = { more: '+', fewer: '\u2212', same: '' } as const

/** A route on the map: as wide as people take it, coloured and signed where the changes send more or fewer. */
export function RouteEdge({ id, source, target, data }: EdgeProps<RouteEdgeType>) {
  const { run, week, busiest, chosen } = use(MapWeekContext)
  const now = run?.route(id, week)
  const tone = now ? toneOf(now.people - now.peopleBefore) : 'same'
  const isChosen = chosen === source || chosen === target
  if (!data) return null
  const { path, middle } = data
  return (
    <>
      <BaseEdge
        path={path}
        interactionWidth={0}
        className={`map-route map-route--${tone}${isChosen ? ' map-route--chosen' : ''}`}
        style={{ strokeWidth: flowWidth(now?.people ?? 0, busiest) }}
      />
      {tone === 'same' ? null : (
        <text className={`map-sign map-sign--${tone}`} x={middle.x} y={middle.y} dy="0.35em" textAnchor="middle">
          {signs[tone]}
        </text>
      )}
    </>
  )
}
