/** How often and how long, in milliseconds. */
export interface Pace {
  /** How long a document stays open when nobody is in it. */
  idleMs: number
  /** How often rights, idle rooms and quiet connections are looked at. */
  sweepMs: number
  /** A connection that was sent nothing for so long gets a sign of life: y-websocket gives up after 30 seconds. */
  quietMs: number
  /** A connection that was not heard of for so long is dead. */
  deadMs: number
  /** How long somebody may take to read what waits for them. */
  slowMs: number
  /** How long closing may take. */
  closeMs: number
}

export const usualPace: Pace = {
  idleMs: 30_000,
  sweepMs: 5000,
  quietMs: 10_000,
  deadMs: 35_000,
  slowMs: 30_000,
  closeMs: 8000,
}
