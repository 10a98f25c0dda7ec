import { cameAsNames } from '../../shared/decisions/states.ts'
import { plural } from '../../shared/format.ts'
import type { ObjectionState } from '../../shared/proposals/testing.ts'
import { proposalStateNames } from '../../shared/proposals/ways.ts'
import type { Lane, Mark } from '../../shared/sessions/replay-marks.ts'
import type { SessionEvent } from '../../shared/sessions/session.ts'
import type { Names } from './useNames.ts'

export const laneNames: Record<Lane, string> = {
  items: 'Items',
  speakers: 'Speakers',
  words: 'Words tested',
  decisions: 'Decisions and actions',
  people: 'People',
}

/** What happened at a mark, in a sentence without its time. */
export function markWords(mark: Mark, names: Names): string {
  switch (mark.of) {
    case 'session':
      return capital(sessionWords(mark.event, names))
    case 'quorum': {
      const { votingSeats, legalBodies, quorate } = mark.quorum
      const counted = `${plural(votingSeats, 'voting member')} of ${plural(legalBodies, 'organisation')}`
      return quorate ? `Quorate, with ${counted}` : `Quorum lost: ${counted} left`
    }
    case 'proposal':
      return `${proposalWords(mark)} (${mark.proposal.ref})`
    case 'objection':
      return `${objectionWords[mark.state]} (${mark.proposal.ref})`
    case 'decision':
      return `${cameAsNames[mark.decision.state]}: ${mark.decision.ref} ${mark.decision.title}`
    case 'action':
      return `Action for ${names.person(mark.action.ownerSeatId)}: ${mark.action.text}`
    case 'version':
      return `Version “${mark.name}” of ${mark.title}`
    default:
      return mark satisfies never
  }
}

function sessionWords(event: SessionEvent, { person, item, speaker }: Names): string {
  switch (event.type) {
    case 'sessionOpened':
      return 'The session opened'
    case 'sessionAdjourned':
      return 'The session was adjourned'
    case 'sessionResumed':
      return 'The session went on'
    case 'sessionClosed':
      return 'The session closed'
    case 'itemStarted':
      return `${item(event.itemId)}, began`
    case 'itemPaused':
      return `${item(event.itemId)}, was paused`
    case 'itemResumed':
      return `${item(event.itemId)}, went on`
    case 'itemExtended':
      return `${item(event.itemId)}, got ${plural(Math.round(event.byMs / 60_000), 'more minute')}`
    case 'itemConcluded':
      return `${item(event.itemId)}, was concluded`
    case 'itemDeferred':
      return `${item(event.itemId)}, was put off`
    case 'itemParked':
      return `${item(event.itemId)}, was parked`
    case 'itemWithdrawn':
      return `${item(event.itemId)}, was withdrawn`
    case 'itemAdded':
      return `${item(event.item.id)}, was added`
    case 'breakOutsStarted':
      return `People went into groups on ${item(event.itemId)}`
    case 'groupsCalledBack':
      return 'The groups were called back'
    case 'groupsReturned':
      return 'The groups came back'
    case 'wordGiven':
      return `${speaker(event.speakerId)} had the word`
    case 'guestArrived':
      return `A guest arrived${event.via === 'remote' ? ', remotely' : ''}`
    case 'guestLeft':
      return 'A guest left'
    case 'chairClaimed':
      return `${person(event.seatId)} took the chair`
    case 'chairHanded':
      return `${person(event.seatId)} was handed the chair`
    case 'presidingMoved':
      return event.seatId
        ? `${person(event.seatId)} presides over ${item(event.itemId)}`
        : `The chair presides over ${item(event.itemId)} again`
    case 'attended':
      return `${person(event.seatId)} arrived${event.via === 'remote' ? ', remotely' : ''}`
    case 'left':
      return `${person(event.seatId)} left`
    case 'deputised':
      return `${person(event.deputySeatId)} sits in for ${person(event.seatId)}`
    default:
      return 'Something happened'
  }
}

const objectionWords: Record<ObjectionState, string> = {
  raised: 'An objection was raised',
  clarified: 'An objection was clarified',
  sustained: 'An objection was sustained',
  notSustained: 'An objection was not sustained',
  integrated: 'An objection was integrated',
  standAside: 'An objector stood aside',
  dissent: 'A dissent was recorded',
  withdrawn: 'An objection was withdrawn',
}

function proposalWords({ event }: Extract<Mark, { of: 'proposal' }>): string {
  switch (event.type) {
    case 'agreedInTheRoom':
      return 'Words were agreed in the room'
    case 'proposalImported':
      return `Words were tested: ${proposalStateNames[event.outcome].toLowerCase()}`
    case 'clarifyingBegan':
      return 'Questions on the words began'
    case 'proposalOpened':
      return 'Words were put'
    case 'newWordsPut':
      return 'New words were put'
    case 'proposalSuspended':
      return 'The test of the words was suspended'
    case 'proposalResumed':
      return 'The test of the words went on'
    case 'proposalClosed':
      return `The test of the words closed: ${proposalStateNames[event.result.outcome].toLowerCase()}`
    case 'proposalWithdrawn':
      return 'The words were withdrawn'
    case 'proposalVoided':
      return 'The test of the words was declared void'
    case 'objectionRaised':
      return objectionWords.raised
    case 'objectionSustained':
      return objectionWords.sustained
    case 'objectionNotSustained':
      return objectionWords.notSustained
    case 'objectionIntegrated':
      return objectionWords.integrated
    case 'stoodAside':
      return objectionWords.standAside
    case 'dissented':
      return objectionWords.dissent
    case 'objectionWithdrawn':
      return objectionWords.withdrawn
    default:
      return 'The words moved on'
  }
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
