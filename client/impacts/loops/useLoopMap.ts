import { useEffect, useState } from 'react'
import type { Doc } from 'yjs'
import { plainRoots } from '../../../shared/documents/plain-roots.ts'
import type { LoopMap } from '../../../shared/impacts/loops/content.ts'
import { loopMapOf } from '../../../shared/impacts/loops/read-map.ts'

/** What the document says now. */
export function readLoopMap(doc: Doc): LoopMap {
  return loopMapOf(plainRoots(doc, 'loops'))
}

/** The map as everybody sees it, kept fresh: a new one only when something of it has changed. */
export function useLoopMap(doc: Doc): LoopMap {
  const [map, setMap] = useState(() => readLoopMap(doc))
  useEffect(() => {
    const look = () => {
      const next = readLoopMap(doc)
      setMap((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    look()
    doc.on('update', look)
    return () => doc.off('update', look)
  }, [doc])
  return map
}
