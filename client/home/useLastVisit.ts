import { useState } from 'react'
import { noteVisit } from './last-visit.ts'

/** When this person was last here before this visit; undefined when this browser does not know. */
export function useLastVisit(seatId: string): string | undefined {
  const [before] = useState(() => {
    try {
      return noteVisit(window.localStorage, seatId, new Date())
    } catch {
      // Storage is switched off here: then nothing is known, and everything recent is shown.
      return undefined
    }
  })
  return before
}
