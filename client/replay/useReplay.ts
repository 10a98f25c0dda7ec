import { useMemo } from 'react'
import type { ItemId, ProposalId } from '../../shared/ids.ts'
import { evolveReplayed, notYetPut, type ReplayedProposal } from '../../shared/proposals/replay.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import { hasQuorumRule, type QuorumMark } from '../../shared/sessions/quorum.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { happenedIn, type Mark, marksOf } from '../../shared/sessions/replay-marks.ts'
import { countUntil, type Happened, pastOf, placesOf } from '../../shared/sessions/replay-past.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { useSenate } from '../connection/useSenate.ts'

/** The room at one moment. */
export interface Then {
  session: Session
  words: { id: ProposalId; ref: string; itemId: ItemId | null; put: ReplayedProposal }[]
  /** Of what was on; an earlier record does not say. */
  quorum: QuorumMark | undefined
}

/** A session that can be looked at in any of its moments. */
export interface Story {
  happened: readonly Happened<SessionEvent>[]
  marks: readonly Mark[]
  /** A senate that asks for no quorum is shown none. */
  quorum: 'asked' | 'none'
  /** The session at its end. */
  end: Session
  /** Every item that ever was on the agenda, as it is called last. */
  items: ReadonlyMap<ItemId, AgendaItem>
  at(moment: string): Then
}

/** Makes a session's story out of what the server told: each moment is folded from the nearest one before it. */
export function useReplay(replay: SessionReplay): Story {
  const { terms } = useSenate().senate
  return useMemo(() => storyOf(replay, hasQuorumRule(terms) ? 'asked' : 'none'), [replay, terms])
}

function storyOf(replay: SessionReplay, quorum: Story['quorum']): Story {
  const happened = happenedIn(replay.events)
  const stood = placesOf(replay.quorum)
  const begin: Session = replay.begin
  const session = pastOf(begin, happened, (before, { event, at, by }) => evolve(before, event, { at, by }) ?? before)
  const words = replay.proposals.map(({ events, ...one }) => ({
    ...one,
    past: pastOf(notYetPut, events, evolveReplayed),
  }))
  const end = session.at(replay.until)
  const added = happened.flatMap(({ event, at }) => (event.type === 'itemAdded' ? session.at(at).agenda : []))
  return {
    ...{ happened, end, quorum },
    marks: marksOf(replay).filter(({ of }) => of !== 'quorum' || quorum === 'asked'),
    items: new Map([...begin.agenda, ...added, ...end.agenda].map((item) => [item.id, item])),
    at: (moment) => ({
      session: session.at(moment),
      words: words.map(({ past, ...one }) => ({ ...one, put: past.at(moment) })),
      quorum: replay.quorum[countUntil(stood, moment) - 1],
    }),
  }
}
