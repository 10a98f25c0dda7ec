import './loops.scss'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Doc } from 'yjs'
import { findLoops } from '../../../shared/impacts/loops/find-loops.ts'
import { Button } from '../../ui/Button.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/Section.tsx'
import { Factors } from './Factors.tsx'
import { Links } from './Links.tsx'
import { LoopList } from './LoopList.tsx'
import { PathEffects } from './PathEffects.tsx'
import { useLoopMap } from './useLoopMap.ts'
import { useUndo } from './useUndo.ts'

const LoopDrawing = later(
  () => import('./LoopDrawing.tsx'),
  'LoopDrawing',
  <Loading label="Loading the drawing" lines={8} />,
)

interface LoopMapWorkProps {
  doc: Doc
  title: string
  isEditable: boolean
}

/** The map in words, which can be changed by forms alone; its loops; what one factor does to another; and its drawing. */
export function LoopMapWork({ doc, title, isEditable }: LoopMapWorkProps) {
  const map = useLoopMap(doc)
  const undo = useUndo(doc)
  const undoButton = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState<readonly string[]>([])
  const graph = useMemo(() => ({ nodes: map.factors.map(({ id }) => id), edges: map.links }), [map])
  const { loops, truncated } = useMemo(() => findLoops(graph), [graph])
  const labels = useMemo(() => new Map(map.factors.map(({ id, label }) => [id, label])), [map])
  const labelOf = useCallback((id: string) => labels.get(id) ?? 'a factor that is gone', [labels])
  const parts = { doc, map, labelOf, isEditable }
  // The button that was pressed has gone with what it removed: the way back is the nearest place to be.
  const onRemoved = () => requestAnimationFrame(() => undoButton.current?.focus({ preventScroll: true }))
  return (
    <div className="loops">
      <div className="loops__drawing">
        <Section title="Drawing">
          {map.factors.length === 0 ? (
            <p className="soft">The factors are drawn here, with an arrow for each link.</p>
          ) : (
            <>
              <p className="small">
                <a href="#loops-words">Skip the drawing: the lists say the same in words</a>
              </p>
              <LoopDrawing {...parts} title={title} shown={shown} />
            </>
          )}
        </Section>
      </div>
      <div className="columns loops__words" id="loops-words" tabIndex={-1}>
        <div className="stack">
          {isEditable ? (
            <p className="loops__undo">
              <Button ref={undoButton} size="small" variant="secondary" disabled={!undo} onPress={undo}>
                Undo my last change
              </Button>
            </p>
          ) : null}
          <Factors {...parts} onRemoved={onRemoved} />
          <Links {...parts} onRemoved={onRemoved} />
        </div>
        <div className="stack">
          <LoopList
            loops={loops}
            truncated={truncated}
            links={map.links}
            labelOf={labelOf}
            shown={shown}
            onShow={setShown}
          />
          <PathEffects graph={graph} factors={map.factors} links={map.links} labelOf={labelOf} />
        </div>
      </div>
    </div>
  )
}
