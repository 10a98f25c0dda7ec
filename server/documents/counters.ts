/** What the host counts since it started, for `/metrics`. Never names, never text. */
export interface Counters {
  connections: number
  rooms: number
  /** Updates that became durable. */
  updates: number
  commits: number
  /** Frames that were turned away: read-only, malformed or misused. */
  refused: number
  /** Clients that were asked for their whole state because something was missing. */
  resyncs: number
  /** How often somebody read too slowly for a while, and got one difference for all that they had missed. */
  caughtUp: number
  /** Connections that were cut because they read too slowly. */
  tooSlow: number
  /** Commits that failed. */
  failures: number
  /** Rows of the log that could not be read. */
  unreadable: number
}

export function noCounts(): Counters {
  return {
    connections: 0,
    rooms: 0,
    updates: 0,
    commits: 0,
    refused: 0,
    resyncs: 0,
    caughtUp: 0,
    tooSlow: 0,
    failures: 0,
    unreadable: 0,
  }
}
