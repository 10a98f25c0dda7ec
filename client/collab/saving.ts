import type { SavedState } from '../connection/saved.ts'

/**
 * What is true of the words written here: durable on the server, on their way, or only on this device so far. Counts
 * changes, and believes only the server's echo of a nonce that was sent after them on the same connection.
 */
export interface Saving {
  /** Something was written here. */
  changed(): void
  /** A connection is there, and the server has been sent everything that it lacked: nonces mean something from now on. */
  caughtUp(): void
  /** The connection has gone; what was under way may not have arrived. */
  lost(): void
  /** A nonce to send behind everything written so far. */
  nonce(): number
  /** The server gave a nonce back: what was written before it is durable. */
  echoed(nonce: number): void
  /** Whether a nonce sent now would be about everything written here. */
  readonly isCaughtUp: boolean
  /** Whether words are here of which the server has not said that they are durable. */
  readonly isBehind: boolean
  readonly state: SavedState
}

/** Nothing is known to be saved at first: words from an earlier visit may be waiting on this device. */
export function createSaving(): Saving {
  let changes = 1
  let durable = 0
  let next = 1
  let isConnected = false
  const asked = new Map<number, number>()
  return {
    changed() {
      changes++
    },
    caughtUp() {
      isConnected = true
    },
    lost() {
      isConnected = false
      asked.clear()
    },
    nonce() {
      asked.set(next, changes)
      return next++
    },
    echoed(nonce) {
      const upTo = asked.get(nonce)
      if (upTo === undefined) return
      durable = Math.max(durable, upTo)
      for (const earlier of asked.keys()) if (earlier <= nonce) asked.delete(earlier)
    },
    get isCaughtUp() {
      return isConnected
    },
    get isBehind() {
      return durable < changes
    },
    get state() {
      if (!isConnected) return 'offline'
      return durable < changes ? 'saving' : 'saved'
    },
  }
}
