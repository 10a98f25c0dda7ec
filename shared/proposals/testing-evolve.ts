import type { Moment } from '../protocol.ts'
import type { Proposal, TestedProposal } from './proposal.ts'
import type { Objection, Stance, Tested } from './testing.ts'
import type { TestingEvent } from './testing-events.ts'

/** What tested words are after an event. One that no longer applies changes nothing: a replay survives it. */
export function evolveTesting(
  proposal: Proposal | undefined,
  event: TestingEvent,
  { at, by }: Moment,
): Proposal | undefined {
  if (event.type === 'proposalDrafted') return drafted(event, { at, by })
  if (proposal?.how.way !== 'tested') return proposal
  const before = proposal as TestedProposal
  const { how } = before
  const changed = (parts: Partial<Tested>, state = before.state): TestedProposal => ({
    ...before,
    state,
    how: { ...how, ...parts },
  })
  const objection = (id: string, parts: Partial<Objection>) =>
    changed({ objections: how.objections.map((one) => (one.id === id ? { ...one, ...parts } : one)) })
  switch (event.type) {
    case 'clarifyingBegan':
      return changed({}, 'clarifying')
    case 'proposalOpened': {
      const { wording, wordingDigest, source, electorate, quorum } = event
      const opened = changed({ source, electorate, quorumAtOpening: quorum, openedAt: at }, 'open')
      return { ...opened, wording, wordingDigest }
    }
    case 'stanceTaken': {
      const { type: _type, shown: _shown, ofSeatIds: _ofSeatIds, ...stance } = event
      return changed({ stances: [...how.stances, { ...stance, castBy: by, at }] })
    }
    case 'stanceCorrected': {
      const { type: _type, ...stance } = event
      return changed({ stances: [...how.stances, { ...stance, castBy: by, at }] })
    }
    case 'ballotTaken':
      return changed({ taken: [...how.taken, event.unitId] })
    case 'proposalSuspended':
      return changed({ reason: event.reason }, 'suspended')
    case 'proposalResumed':
      return changed({ reason: null, ...(event.closesAt !== undefined && { closesAt: event.closesAt }) }, 'open')
    case 'newWordsPut': {
      const { wording, wordingDigest, source, words } = event
      const earlier = { words: how.words, wording: before.wording, wordingDigest: before.wordingDigest }
      const reworded = changed({ source, words, earlierWords: [...how.earlierWords, earlier] })
      return { ...reworded, wording, wordingDigest }
    }
    case 'objectionRaised': {
      const { type: _type, ofSeatIds: _ofSeatIds, ...raised } = event
      const fresh = { ...raised, state: 'raised', clarification: null, rationale: null, dissent: null } as const
      return changed({ objections: [...how.objections, fresh] })
    }
    case 'objectionClarified':
      return objection(event.id, { state: 'clarified', clarification: event.clarification })
    case 'objectionSustained':
      return objection(event.id, { state: 'sustained', rationale: event.rationale })
    case 'objectionNotSustained':
      return objection(event.id, { state: 'notSustained', rationale: event.rationale })
    case 'objectionIntegrated':
      return objection(event.id, { state: 'integrated' })
    case 'stoodAside':
      return objection(event.id, { state: 'standAside' })
    case 'dissented':
      return objection(event.id, { state: 'dissent', dissent: event.dissent })
    case 'objectionWithdrawn':
      return objection(event.id, { state: 'withdrawn' })
    case 'proposalClosed': {
      const { result, shown, objections = how.objections, atItsTime = false } = event
      const parts = { stances: together(how.stances, shown), objections: named(how.objections, objections) }
      return changed({ result, closedAt: at, closedItself: atItsTime, ...parts }, result.outcome)
    }
    case 'proposalWithdrawn':
      return changed({ reason: event.reason, closedAt: at }, 'withdrawn')
    case 'proposalVoided':
      return changed({ reason: event.reason, closedAt: how.closedAt ?? at, runAgainAs: event.runAgainAs }, 'void')
    default:
      return event satisfies never
  }
}

function drafted(event: Extract<TestingEvent, { type: 'proposalDrafted' }>, { at, by }: Moment): TestedProposal {
  const { type: _type, ref, wording, wordingDigest, challengeId, documentId, sessionId, itemId, ...asked } = event
  const { runAgainOf = null, replaces = null } = event
  return {
    ...{ ref, wording, wordingDigest, challengeId, documentId, sessionId, itemId, at, by, state: 'draft' },
    how: {
      ...asked,
      ...{ way: 'tested', words: 1, earlierWords: [], electorate: [], quorumAtOpening: null, stances: [], taken: [] },
      ...{ objections: [], openedAt: null, closedAt: null, closedItself: false, result: null, reason: null },
      ...{ runAgainAs: null, runAgainOf, replaces },
    },
  }
}

/** Objections as they are shown at the close; whoever knew the owner of one goes on knowing. */
function named(held: readonly Objection[], shown: readonly Objection[]): Objection[] {
  return shown.map((one) => (one.seatId === null ? (held.find(({ id }) => id === one.id) ?? one) : one))
}

/** What was held, and what is shown now that was not, in the order in which it was said. */
function together(held: readonly Stance[], shown: readonly Stance[]): Stance[] {
  const numbers = new Set(held.map((stance) => stance.number))
  return [...held, ...shown.filter((stance) => !numbers.has(stance.number))].toSorted((a, b) => a.number - b.number)
}
