import { useEffect, useState } from 'react'
import { type Doc, UndoManager } from 'yjs'
import { byHand } from '../../../shared/impacts/loops/write-map.ts'

/** Takes back what was changed here, one press for each change; undefined while there is nothing. What others did stays. */
export function useUndo(doc: Doc): (() => void) | undefined {
  const [manager, setManager] = useState<UndoManager>()
  const [canUndo, setCanUndo] = useState(false)
  useEffect(() => {
    const roots = [doc.getMap('nodes'), doc.getMap('edges')]
    const made = new UndoManager(roots, { trackedOrigins: new Set([byHand]), captureTimeout: 0 })
    const look = () => setCanUndo(made.canUndo())
    made.on('stack-item-added', look)
    made.on('stack-item-popped', look)
    setManager(made)
    return () => made.destroy()
  }, [doc])
  return manager && canUndo ? () => void manager.undo() : undefined
}
