import { Handle, type Node, type NodeProps, Position, useReactFlow, useStoreApi } from '@xyflow/react'
import { use } from 'react'
import { differenceWords, percentOf } from '../../../../shared/impacts/scenarios/two-digits.ts'
import { FillBar } from './FillBar.tsx'
import { MapWeekContext } from './MapWeek.ts'
import { delayedWords, fullness, queueWords, serviceWords, toneOf } from './map-words.ts'
import type { ServiceWeek, ShownService } from './system.ts'

export type ServiceNodeType = Node<{ service: ShownService; code: string }, 'service'>

/** A service on the map: how full it is, what changes, who is delayed and who waits. Pressing it chooses it. */
export function ServiceNode({ data: { service, code } }: NodeProps<ServiceNodeType>) {
  const { run, week, chosen, choose } = use(MapWeekContext)
  const bringIntoView = useBringIntoView(service.id)
  const now = run?.service(service.id, week)
  const tone = now ? toneOf(now.used - now.usedBefore) : 'same'
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        type="button"
        className={`map-service map-service--${tone} nopan`}
        aria-pressed={chosen === service.id}
        onClick={() => choose(service.id)}
        onFocus={bringIntoView}
      >
        <span className="nhsuk-u-visually-hidden">
          {now ? serviceWords(code, service, now) : `${code} ${service.name}`}
        </span>
        <span className="map-service__name" aria-hidden="true">
          {service.name}
        </span>
        {now ? <Figures now={now} /> : null}
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  )
}

function Figures({ now }: { now: ServiceWeek }) {
  const full = fullness(now.used, now.capacity)
  const change = differenceWords(now.used - now.usedBefore)
  const held = [delayedWords(now), queueWords(now)].filter((words) => words !== '').join(', ')
  return (
    <>
      <FillBar week={now} />
      <span className="map-service__figures" aria-hidden="true">
        <span>{full === undefined ? 'no limit' : `${percentOf(full)} full`}</span>
        {change === 'no change' ? null : <span className="map-service__change">{change}</span>}
      </span>
      <span className="map-service__held" aria-hidden="true">
        {held}
      </span>
    </>
  )
}

/** Moves the map so that what takes the focus by keyboard can be seen. */
function useBringIntoView(id: string): () => void {
  const { getInternalNode, setCenter } = useReactFlow()
  const store = useStoreApi()
  return () => {
    const node = getInternalNode(id)
    if (!node) return
    const { transform, width, height } = store.getState()
    const [x, y, zoom] = transform
    const at = node.internals.positionAbsolute
    const [nodeWidth, nodeHeight] = [node.measured.width ?? 0, node.measured.height ?? 0]
    const [left, top] = [at.x * zoom + x, at.y * zoom + y]
    const isSeen = left >= 0 && top >= 0 && left + nodeWidth * zoom <= width && top + nodeHeight * zoom <= height
    if (!isSeen) setCenter(at.x + nodeWidth / 2, at.y + nodeHeight / 2, { zoom })
  }
}
