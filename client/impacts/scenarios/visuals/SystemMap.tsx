import './visuals.scss'
import '@xyflow/react/dist/base.css'
import { Controls, type EdgeTypes, type NodeTypes, ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import { memo, useEffect, useMemo, useState } from 'react'
import { Loading } from '../../../ui/Loading.tsx'
import { PlaySlider } from '../../../ui/PlaySlider.tsx'
import { ChosenService } from './ChosenService.tsx'
import { layOut } from './lay-out.ts'
import { MapLegend } from './MapLegend.tsx'
import { MapWeekContext } from './MapWeek.ts'
import { layoutKey, type MapLayout } from './map-layout.ts'
import { OrganisationNode } from './OrganisationNode.tsx'
import { type MapParts, partsOfMap } from './parts-of-map.ts'
import { RouteEdge, type RouteEdgeType } from './RouteEdge.tsx'
import { ServiceNode } from './ServiceNode.tsx'
import { SystemTable } from './SystemTable.tsx'
import type { ShownSystem, SystemRun } from './system.ts'
import { weekWords } from './week-words.ts'

interface SystemMapProps {
  system: ShownSystem
  /** Undefined while the first run is computed. */
  run: SystemRun | undefined
  week: number
  onWeek(week: number): void
  /** Day 0 of the scenario, as YYYY-MM-DD. */
  startsOn: string | null
  /** The service that the rest of the page is about. */
  chosen: string | null
  onChoose(serviceId: string): void
}

/** Who sends people to whom, and what a week brings to each: one layout for everybody, fixed while numbers change. */
export const SystemMap = memo(function SystemMap(props: SystemMapProps) {
  const { system, run, week, onWeek, startsOn, chosen, onChoose } = props
  const busiest = useMemo(() => busiestRoute(system, run), [system, run])
  const shown = useMemo(
    () => ({ run, week, busiest, chosen, choose: onChoose }),
    [run, week, busiest, chosen, onChoose],
  )
  return (
    <div className="system-map">
      <PlaySlider
        label="Week"
        value={week}
        last={run?.weeks ?? 0}
        onChange={onWeek}
        words={weekWords(week, startsOn)}
      />
      <MapWeekContext value={shown}>
        <Drawing system={system} />
      </MapWeekContext>
      <MapLegend />
      {run && chosen !== null ? <ChosenService {...{ system, run, week }} serviceId={chosen} /> : null}
      {run ? <SystemTable system={system} run={run} week={week} /> : null}
    </div>
  )
})

const nodeTypes: NodeTypes = { organisation: OrganisationNode, service: ServiceNode }
const edgeTypes: EdgeTypes = { route: RouteEdge }

/** Below this nobody can read the names in the boxes. */
const leastZoom = 0.5

/** The whole map, or on a phone as much of it as can be read, from where people come in: the rest is a drag away. */
async function showFirst(flow: ReactFlowInstance<MapParts['nodes'][number], RouteEdgeType>, { nodes }: MapParts) {
  await flow.fitView({ padding: 0.02 })
  const first = nodes.find(({ type }) => type === 'service')
  if (flow.getZoom() >= leastZoom || !first) return
  const zoom = 0.8
  await flow.setViewport({ x: 12 - first.position.x * zoom, y: 40 - first.position.y * zoom, zoom })
}

const words = {
  'controls.ariaLabel': 'Map',
  'controls.zoomIn.ariaLabel': 'Show the map larger',
  'controls.zoomOut.ariaLabel': 'Show the map smaller',
  'controls.fitView.ariaLabel': 'Show the whole map',
}

/** Hangs on the network alone: a number edit leaves every box where it is, and React Flow in peace. */
const Drawing = memo(function Drawing({ system }: { system: ShownSystem }) {
  const layout = useLayout(system)
  const parts = useMemo(() => (layout ? partsOfMap(system, layout) : undefined), [system, layout])
  if (layout === 'failed') {
    return <p className="system-map__failed">The map could not be drawn. The table below holds the same figures.</p>
  }
  if (!parts) return <Loading label="Laying out the map" shape="panels" lines={3} />
  return (
    <div className="system-map__drawing" style={{ aspectRatio: parts.aspect }}>
      <ReactFlow
        nodes={parts.nodes}
        edges={parts.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        aria-label="Map of the system"
        ariaLabelConfig={words}
        onInit={(flow) => void showFirst(flow, parts)}
        minZoom={0.1}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        preventScrolling={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        panActivationKeyCode={null}
      >
        <Controls showInteractive={false} orientation="horizontal" position="top-right" />
      </ReactFlow>
    </div>
  )
})

function useLayout(system: ShownSystem): MapLayout | 'failed' | undefined {
  const key = layoutKey(system)
  const [laidOut, setLaidOut] = useState<{ key: string; layout: MapLayout | 'failed' }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the system that a layout hangs on
  useEffect(() => {
    let isWanted = true
    const show = (layout: MapLayout | 'failed') => {
      if (isWanted) setLaidOut({ key, layout })
    }
    layOut(system).then(show, () => show('failed'))
    return () => {
      isWanted = false
    }
  }, [key])
  return laidOut?.key === key ? laidOut.layout : undefined
}

function busiestRoute({ routes }: ShownSystem, run: SystemRun | undefined): number {
  if (!run) return 0
  // The first week and the last are near enough to the widest of all, and cost no walk over every week.
  const weeks = [1, run.weeks]
  return Math.max(0, ...routes.flatMap(({ id }) => weeks.map((week) => run.route(id, week).people)))
}
