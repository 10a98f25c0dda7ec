import type { ItemId } from '../ids.ts'
import type { Replayed } from '../proposals/replay.ts'
import type { ReplayedWords, SessionReplay } from './replay-answers.ts'
import type { Happened } from './replay-past.ts'
import type { Session, SessionEvent } from './session.ts'

/** A stretch of a time line. */
export interface Span {
  from: string
  to: string
}

/** When each item ran, without its pauses. What runs at the end runs until then. */
export function itemSpans(happened: readonly Happened<SessionEvent>[], until: string): (Span & { itemId: ItemId })[] {
  const spans: (Span & { itemId: ItemId })[] = []
  let running: { itemId: ItemId; from: string } | undefined
  const stop = (to: string) => {
    if (running) spans.push({ ...running, to })
    running = undefined
  }
  for (const { event, at } of happened) {
    switch (event.type) {
      case 'itemStarted':
      case 'itemResumed':
        stop(at)
        running = { itemId: event.itemId, from: at }
        break
      case 'itemPaused':
      case 'itemConcluded':
      case 'itemDeferred':
      case 'itemParked':
      case 'itemWithdrawn':
        if (running?.itemId === event.itemId) stop(at)
        break
      case 'sessionClosed':
        stop(at)
        break
      default:
    }
  }
  stop(until)
  return spans
}

/** When somebody had the word. */
export function speakingSpans({ speakers }: Pick<Session, 'speakers'>, until: string): Span[] {
  return speakers.flatMap(({ turns }) => turns.map(({ from, to }) => ({ from, to: to ?? until })))
}

/** When words were being tested: from their opening to their end, without the time for which they were suspended. */
export function testingSpans({ events }: ReplayedWords, until: string): Span[] {
  return stretches(
    events.map((one) => ({ at: one.at, turn: turnOf(one) })),
    until,
  )
}

function turnOf({ event }: Replayed): 'on' | 'off' | undefined {
  switch (event.type) {
    case 'proposalOpened':
    case 'proposalResumed':
      return 'on'
    case 'proposalSuspended':
    case 'proposalClosed':
    case 'proposalWithdrawn':
    case 'proposalVoided':
      return 'off'
    default:
      return undefined
  }
}

/** When the senate was quorate. */
export function quorateSpans(stood: SessionReplay['quorum'], until: string): Span[] {
  return stretches(
    stood.map(({ at, quorate }) => ({ at, turn: quorate ? 'on' : 'off' })),
    until,
  )
}

function stretches(turns: readonly { at: string; turn: 'on' | 'off' | undefined }[], until: string): Span[] {
  const spans: Span[] = []
  let from: string | undefined
  for (const { at, turn } of turns) {
    if (turn === 'on') from ??= at
    if (turn !== 'off' || from === undefined) continue
    spans.push({ from, to: at })
    from = undefined
  }
  return from === undefined ? spans : [...spans, { from, to: until }]
}
