import '@xyflow/react/dist/base.css'
import {
  Controls,
  type NodeChange,
  ReactFlow,
  useNodesInitialized,
  useNodesState,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import { useEffect } from 'react'
import { byHand, placeFactors } from '../../../shared/impacts/loops/write-map.ts'
import { Button } from '../../ui/Button.tsx'
import { edgesOf, type FactorNode, nodesOf } from './drawn.ts'
import { FactorBox } from './FactorBox.tsx'
import { LinkArrow } from './LinkArrow.tsx'
import { layOut } from './lay-out.ts'
import type { LoopMapParts } from './parts.ts'
import { usePlaces } from './usePlaces.ts'

interface LoopDrawingProps extends LoopMapParts {
  title: string
  /** The factors of the loop that stands out, in its order. */
  shown: readonly string[]
}

const nodeTypes = { factor: FactorBox }
const edgeTypes = { link: LinkArrow }
const wholeView = { padding: 0.04 }

/** The map drawn: a box for each factor, where everybody has it, and an arrow for each link. The list says the same. */
export function LoopDrawing({ doc, map, labelOf, isEditable, title, shown }: LoopDrawingProps) {
  const places = usePlaces({ doc, map, isEditable })
  const [nodes, setNodes, onNodesChange] = useNodesState<FactorNode>([])
  useEffect(() => {
    setNodes((before) => nodesOf({ map, labelOf, places, shown, before }))
  }, [map, labelOf, places, shown, setNodes])

  function changed(changes: NodeChange<FactorNode>[]) {
    onNodesChange(changes)
    const moved = changes.flatMap((change) =>
      change.type === 'position' && change.dragging === false && change.position ? [[change.id, change.position]] : [],
    )
    if (isEditable && moved.length > 0) placeFactors(doc, Object.fromEntries(moved), byHand)
  }

  return (
    <>
      <div className="loops-drawing">
        <ReactFlow
          aria-label={`Drawing of ${title}. The lists say the same in words.`}
          nodes={nodes}
          edges={edgesOf(map, shown)}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={changed}
          nodesDraggable={isEditable}
          nodesFocusable={isEditable}
          nodesConnectable={false}
          edgesFocusable={false}
          elementsSelectable={isEditable}
          disableKeyboardA11y={!isEditable}
          deleteKeyCode={null}
          zoomOnScroll={false}
          preventScrolling={false}
          minZoom={0.15}
          maxZoom={1.5}
          fitView
          fitViewOptions={wholeView}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{
            'node.a11yDescription.default': 'Press Enter to choose a factor, then move it with the arrow keys.',
            'node.a11yDescription.keyboardDisabled': 'A factor of the map.',
            'controls.ariaLabel': 'View of the drawing',
            'controls.zoomIn.ariaLabel': 'Larger',
            'controls.zoomOut.ariaLabel': 'Smaller',
            'controls.fitView.ariaLabel': 'Show all of it',
          }}
        >
          <Arrowheads />
          <KeepInView count={nodes.length} />
          <Controls showInteractive={false} />
        </ReactFlow>
      </div>
      <p className="soft small">
        A line with + leads to more, a dashed line with − to fewer, a dotted line with ? to one or the other. Thicker is
        stronger.
      </p>
      {isEditable ? (
        <Button
          size="small"
          variant="secondary"
          onPress={() => void layOut(map).then((layout) => placeFactors(doc, layout, byHand))}
        >
          Arrange it anew for everybody
        </Button>
      ) : null}
    </>
  )
}

/** Shows all of it again when a factor joins or goes, and when the screen is turned: not while somebody moves one. */
function KeepInView({ count }: { count: number }) {
  const { fitView } = useReactFlow()
  const isMeasured = useNodesInitialized()
  const width = useStore((store) => store.width)
  useEffect(() => {
    if (isMeasured && count > 0 && width > 0) void fitView(wholeView)
  }, [fitView, isMeasured, count, width])
  return null
}

function Arrowheads() {
  return (
    <svg className="loops-drawing__heads" aria-hidden="true">
      <defs>
        {['plain', 'shown'].map((kind) => (
          <marker
            key={kind}
            id={`loops-head-${kind}`}
            className={`loops-head loops-head--${kind}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="11"
            markerHeight="11"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M 0 0 L 10 5 L 0 10 z" />
          </marker>
        ))}
      </defs>
    </svg>
  )
}
