import type { Batch, Event, Moment } from '../../shared/protocol.ts'

/** A thing as this client holds it: its state after the event with this version. */
export interface Held<State> {
  version: number
  state: State
}

/** What was folded, over which snapshot. */
export interface FoldedOver<State> {
  from: Held<State>
  held: Held<State>
}

export type Evolve<State, E extends Event> = (state: State, event: E, moment: Moment) => State

export type Folded<State> =
  | { kind: 'same' }
  | { kind: 'moved'; held: Held<State> }
  /** Events are missing between what is held and this batch: ask again from the version held. */
  | { kind: 'gap' }

/**
 * What to show: what was folded, or a snapshot that came since. A slow answer must not take anybody back; but what was
 * folded over a `lost` snapshot may hold what may not be seen any more, so whichever snapshot comes next takes its place.
 */
export function shownOf<State>(
  snapshot: Held<State>,
  folded: FoldedOver<State> | undefined,
  lost: Held<State> | undefined,
): Held<State> {
  if (!folded || folded.from === snapshot) return folded?.held ?? snapshot
  return folded.from !== lost && folded.held.version > snapshot.version ? folded.held : snapshot
}

/**
 * Folds one commit's events over what is held. Duplicates are ignored, also when a batch overlaps what is held already;
 * what was withheld counts a version and changes nothing.
 */
export function foldBatch<State, E extends Event>(
  held: Held<State>,
  batch: Batch,
  evolve: Evolve<State, E>,
): Folded<State> {
  if (batch.to <= held.version) return { kind: 'same' }
  if (batch.from > held.version + 1) return { kind: 'gap' }
  const state = batch.events
    .filter((told) => told.version > held.version)
    .reduce((before, told) => {
      if (told.event.type === 'withheld' || !('by' in told)) return before
      // The stream's kind says which events travel in it, and each caller folds the streams of one kind.
      return evolve(before, told.event as E, { at: told.at, by: told.by })
    }, held.state)
  return { kind: 'moved', held: { version: batch.to, state } }
}
