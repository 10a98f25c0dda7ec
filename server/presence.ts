import type { PersonId, SeatId } from '../shared/ids.ts'
import type { PresenceNews, Stream } from '../shared/protocol.ts'

interface PresenceParts {
  now(): Date
  /** The seats that are here in a session by a person's act; undefined once nobody can be. */
  hereIn(stream: Stream): Promise<ReadonlySet<SeatId> | undefined>
  tell(news: PresenceNews): Promise<void>
}

/** A reload of a page takes less. */
const graceMs = 10_000

/** Those whom a session has seen, as long as this server runs. */
interface Watched {
  /** Whoever follows it from here. */
  following: Map<PersonId, SeatId>
  /** Whoever was connected while they were here: only they can be missed. */
  met: Map<PersonId, SeatId>
  /** What its followers have been told. */
  told: Map<SeatId, string>
}

/**
 * Knows who of those present at a session has lost their last connection, since when. A connection is no attendance:
 * nothing here is journalled, moves a quorum, or outlives the server. Followers are told of differences, and at most once
 * at each beat, however many come and go.
 */
export function createPresence({ now, hereIn, tell }: PresenceParts) {
  const open = new Map<PersonId, number>()
  const lostAt = new Map<PersonId, Date>()
  const sessions = new Map<Stream, Watched>()
  const unsettled = new Set<Stream>()
  let beating = false

  function touch(stream: Stream): void {
    if (sessions.has(stream)) unsettled.add(stream)
  }

  /** Whoever follows and is here has been met from now on. */
  function meet({ following, met }: Watched, here: ReadonlySet<SeatId>): void {
    for (const [personId, seatId] of following) if (here.has(seatId) && open.has(personId)) met.set(personId, seatId)
  }

  async function settle(stream: Stream, watched: Watched): Promise<void> {
    const here = await hereIn(stream)
    const at = now().getTime()
    const lost = new Map<SeatId, string>()
    let waits = false
    for (const [personId, seatId] of watched.met) {
      const since = lostAt.get(personId)
      if (!since || open.has(personId) || !here?.has(seatId)) continue
      if (at - since.getTime() >= graceMs) lost.set(seatId, since.toISOString())
      else waits = true
    }
    if (waits) unsettled.add(stream)
    if (!here) sessions.delete(stream)
    const { told } = watched
    const fresh = [...lost].filter(([seatId, since]) => told.get(seatId) !== since)
    const back = [...told.keys()].filter((seatId) => !lost.has(seatId))
    watched.told = lost
    if (fresh.length === 0 && back.length === 0) return
    await tell({ stream, of: 'change', lost: fresh.map(([seatId, since]) => ({ seatId, since })), back })
  }

  return {
    /** One more connection of a person: several tabs count once. */
    opened(personId: PersonId): void {
      open.set(personId, (open.get(personId) ?? 0) + 1)
      lostAt.delete(personId)
      for (const [stream, { met }] of sessions) if (met.has(personId)) touch(stream)
    },
    closed(personId: PersonId): void {
      const left = (open.get(personId) ?? 1) - 1
      if (left > 0) {
        open.set(personId, left)
        return
      }
      open.delete(personId)
      for (const [stream, { following, met }] of sessions) {
        following.delete(personId)
        if (!met.has(personId)) continue
        lostAt.set(personId, now())
        touch(stream)
      }
    },
    /** Somebody follows a session from here. Gives what its followers know, to begin from. */
    follows(stream: Stream, personId: PersonId, seatId: SeatId): PresenceNews {
      const watched = sessions.get(stream) ?? { following: new Map(), met: new Map(), told: new Map() }
      sessions.set(stream, watched)
      watched.following.set(personId, seatId)
      return {
        ...{ stream, of: 'all', back: [] },
        lost: [...watched.told].map(([id, since]) => ({ seatId: id, since })),
      }
    },
    /** Who is here in a session may have changed: whoever is connected to it is known from now on. */
    async look(stream: Stream): Promise<void> {
      const watched = sessions.get(stream)
      if (!watched) return
      touch(stream)
      const here = await hereIn(stream)
      if (here) meet(watched, here)
    },
    /** Tells what has become of connections since the beat before. */
    async beat(): Promise<void> {
      if (beating || unsettled.size === 0) return
      beating = true
      try {
        const streams = [...unsettled]
        unsettled.clear()
        for (const stream of streams) {
          const watched = sessions.get(stream)
          if (watched) await settle(stream, watched)
        }
      } finally {
        beating = false
      }
    },
  }
}
