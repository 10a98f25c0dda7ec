import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react'
import { use } from 'react'
import { MapWeekContext } from './MapWeek.ts'
import { toneOf } from './map-words.ts'
import { flowWidth } from './route-path.ts'

export type RouteEdgeType = Edge<{ path: string }, 'route'>

/** A route on the map: as wide as people take it, coloured where the changes send more or fewer, with that in figures. */
export function RouteEdge({ id, source, target, data }: EdgeProps<RouteEdgeType>) {
  const { run, week, busiest, chosen } = use(MapWeekContext)
  const now = run?.route(id, week)
  const tone = now ? toneOf(now.people - now.peopleBefore) : 'same'
  const isChosen = chosen === source || chosen === target
  return (
    <BaseEdge
      path={data?.path ?? ''}
      interactionWidth={0}
      className={`map-route map-route--${tone}${isChosen ? ' map-route--chosen' : ''}`}
      style={{ strokeWidth: flowWidth(now?.people ?? 0, busiest) }}
    />
  )
}
