import type { Db } from '../db/store.ts'
import type { Event, Moment, Stream } from '../shared/protocol.ts'
import { readStream } from './journal.ts'

/** A stream folded up to one of its versions. */
export interface Folded<State> {
  version: number
  state: State | undefined
}

/** How many streams are kept folded for each rule. */
const most = 200

/**
 * Folds streams of one kind and keeps what came of it: only entries since then are read again, whoever wrote them. A
 * state belongs to everybody who asks for it, so nobody may change it.
 */
export function createFold<State, E extends Event>(
  evolve: (state: State | undefined, event: E, moment: Moment) => State | undefined,
): (db: Db, stream: Stream) => Promise<Folded<State>> {
  const kept = new WeakMap<Db, Map<Stream, Folded<State>>>()
  return async (db, stream) => {
    const ofDatabase = kept.get(db) ?? new Map<Stream, Folded<State>>()
    kept.set(db, ofDatabase)
    const before = ofDatabase.get(stream) ?? { version: 0, state: undefined }
    const recorded = await readStream<E>(db, stream, before.version)
    if (recorded.length === 0) return before
    const state = recorded.reduce((held, { event, at, by }) => evolve(held, event, { at, by }), before.state)
    const folded = { version: recorded.at(-1)?.version ?? before.version, state }
    // Another reader may have gone further while this one asked: the later version is kept.
    if ((ofDatabase.get(stream)?.version ?? 0) < folded.version) {
      ofDatabase.delete(stream)
      ofDatabase.set(stream, folded)
      const [oldest] = ofDatabase.keys()
      if (ofDatabase.size > most && oldest) ofDatabase.delete(oldest)
    }
    return folded
  }
}
