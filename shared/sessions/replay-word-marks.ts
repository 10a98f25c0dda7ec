import { evolveReplayed, notYetPut, type Replayed, type ReplayedProposal } from '../proposals/replay.ts'
import type { Objection } from '../proposals/testing.ts'
import type { ReplayedWords, SessionReplay } from './replay-answers.ts'
import type { Mark } from './replay-marks.ts'

/** What is worth going to in words within a session: the first of it is what an address by their id leads to. */
export function proposalMarks(proposal: ReplayedWords, { from, until }: Pick<SessionReplay, 'from' | 'until'>): Mark[] {
  const marks: Mark[] = []
  const here = (at: string) => ({
    key: marks.length === 0 ? `proposal-${proposal.id}` : `proposal-${proposal.id}-${marks.length}`,
    ...{ at, lane: 'words' as const, proposal },
  })
  let put = notYetPut
  for (const told of proposal.events) {
    const before = put
    put = evolveReplayed(before, told)
    const { event, at } = told
    if (at < from || at > until) continue
    if (event.type === 'objectionsShown') {
      for (const { state } of movedObjections(before, event.objections)) {
        marks.push({ ...here(at), of: 'objection', state })
      }
    } else if (isWorthGoingTo(event)) marks.push({ ...here(at), of: 'proposal', event })
  }
  return marks
}

/** Objections that were not there before, or that have come to another state. Clarified words are not gone to. */
function movedObjections({ proposal }: ReplayedProposal, now: readonly Objection[]): Objection[] {
  const known = proposal?.how.way === 'tested' ? proposal.how.objections : []
  const states = new Map(known.map(({ id, state }) => [id, state]))
  return now.filter(({ id, state }) => state !== 'clarified' && state !== states.get(id))
}

function isWorthGoingTo({ type }: Replayed['event']): boolean {
  switch (type) {
    case 'proposalDrafted':
    case 'stanceTaken':
    case 'ballotTaken':
    case 'answered':
    case 'stancesShown':
    case 'objectionsShown':
    case 'stanceCorrected':
    case 'objectionClarified':
      return false
    default:
      return true
  }
}
