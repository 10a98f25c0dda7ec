/** What answers tell of the server's clock. They carry the second in which they were made, so each narrows it down. */
export interface ServerTime {
  /** The `Date` header of an answer, with when it was asked for and when it came by this device's clock. */
  heard(date: string | null, askedAt: number, cameAt: number): void
  /** The server's time now, as well as it is known. */
  now(): Date
}

const secondMs = 1_000

/** Every screen counts down against the server's time, so that all of them show the same minute. */
export function createServerTime(deviceNow: () => number = Date.now): ServerTime {
  // How far the server is ahead of this device: somewhere between these two.
  let least = Number.NEGATIVE_INFINITY
  let most = Number.POSITIVE_INFINITY
  return {
    heard(date, askedAt, cameAt) {
      const second = date === null ? Number.NaN : Date.parse(date)
      if (Number.isNaN(second)) return
      const [from, to] = [second - cameAt, second + secondMs - askedAt]
      // One of the two clocks was set: what was known of it before is void.
      const isSet = from > most || to < least
      least = isSet ? from : Math.max(least, from)
      most = isSet ? to : Math.min(most, to)
    },
    now() {
      const ahead = Number.isFinite(least) && Number.isFinite(most) ? (least + most) / 2 : 0
      return new Date(deviceNow() + ahead)
    },
  }
}

/** The clock of the server that this page came from. */
export const serverTime = createServerTime()
