import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type ReadScenario, readScenario } from '../../../shared/impacts/scenarios/read-scenario.ts'
import { withSameParts } from '../../../shared/impacts/scenarios/same-parts.ts'

/** What a scenario's document says, read anew with every change of it: one's own and those that arrive. */
export function useScenario(doc: Y.Doc): ReadScenario {
  const source = useMemo(() => {
    let read = readScenario(doc)
    return {
      subscribe(listener: () => void) {
        const changed = () => {
          read = withSameParts(read, readScenario(doc))
          listener()
        }
        doc.on('update', changed)
        return () => doc.off('update', changed)
      },
      read: () => read,
    }
  }, [doc])
  return useSyncExternalStore(source.subscribe, source.read)
}
