import { useEffect, useState, useSyncExternalStore } from 'react'
import { copyName } from '../connection/device-copies.ts'
import { useSenate } from '../connection/useSenate.ts'
import { type Collab, type CollabState, openCollab, unopened } from './collab.ts'

export interface Opened {
  collab: Collab
  state: CollabState
  /** Throws this device's copy away and opens the document anew. */
  startAgain(): Promise<void>
}

const nothing = () => () => {}

/** The document, open for as long as the page shows it; undefined in the instant before it is. */
export function useCollab(documentId: string): Opened | undefined {
  const { senateId, me } = useSenate()
  const { personId } = me
  const [collab, setCollab] = useState<Collab>()
  const [round, setRound] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round opens the document anew
  useEffect(() => {
    const opened = openCollab({
      server: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`,
      documentId,
      deviceName: copyName(personId, senateId, documentId),
    })
    setCollab(opened)
    return () => {
      setCollab(undefined)
      opened.close()
    }
  }, [documentId, senateId, personId, round])

  const state = useSyncExternalStore(collab?.subscribe ?? nothing, () => collab?.state() ?? unopened)
  if (!collab) return undefined
  return {
    collab,
    state,
    async startAgain() {
      await collab.forget()
      setRound(round + 1)
    },
  }
}
