import { useState } from 'react'
import type { ProposalState } from '../../../shared/proposals/ways.ts'
import { positionName } from '../../connection/device-copies.ts'
import { useSenate } from '../../connection/useSenate.ts'
import type { Choice } from '../tested.ts'

/** A position that was taken while nobody answered: it is on this device only, and counts nowhere. */
export interface KeptPosition {
  words: number
  choice: Choice
  reason: string
  at: string
}

/**
 * What somebody has said and the server has not heard, kept on this device through reloads until it counts or is thrown
 * away. Never sent by itself: words may have changed meanwhile. Never for a secret ballot: it would lie there for others.
 */
export function useKeptPosition(proposalId: string, unitId: string) {
  const { senateId, me } = useSenate()
  const key = positionName(me.personId, senateId, proposalId, unitId)
  const [kept, setKept] = useState(() => read(key))
  return {
    kept,
    /** Before it is sent, so that a reload on the way loses nothing. It is not shown: mostly it counts at once. */
    hold: (position: KeptPosition) => write(key, position),
    /** Nobody answered: from now on it stands there as not counted. */
    keep(position: KeptPosition) {
      write(key, position)
      setKept(position)
    },
    drop() {
      write(key, undefined)
      setKept(undefined)
    },
  }
}

/** What has become of the words while a position lay on the device: whether it can still count for them. */
export function keptStanding(
  kept: Pick<KeptPosition, 'words'>,
  { state, words }: { state: ProposalState; words: number },
): 'same' | 'changed' | 'suspended' | 'closed' {
  if (state === 'suspended') return 'suspended'
  if (state !== 'open') return 'closed'
  return kept.words === words ? 'same' : 'changed'
}

function read(key: string): KeptPosition | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as KeptPosition)
  } catch {
    // Storage that is switched off: what is on the screen is all there is.
    return undefined
  }
}

function write(key: string, position: KeptPosition | undefined): void {
  try {
    if (position) localStorage.setItem(key, JSON.stringify(position))
    else localStorage.removeItem(key)
  } catch {
    // What is on the screen is still there; it is only not kept beyond it.
  }
}
