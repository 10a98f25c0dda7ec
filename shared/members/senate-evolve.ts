import type { InterestId, SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { InterestState, SeatState, Senate, SenateEvent } from './senate-state.ts'

/** Folds one event into a senate. The same fold on both sides: replaying the journal gives what the rows say. */
export function evolveSenate(senate: Senate | undefined, event: SenateEvent, { at, by }: Moment): Senate | undefined {
  if (event.type === 'senateCreated') {
    const { type: _type, senateId, ...facts } = event
    return { id: senateId, ...facts, seats: {}, invitations: {}, interests: {}, rulings: {} }
  }
  if (!senate) return undefined
  switch (event.type) {
    case 'senateSettled': {
      const { type: _type, ...facts } = event
      return { ...senate, ...facts }
    }
    case 'termsSettled':
      return { ...senate, terms: event.terms }
    case 'seatGiven': {
      const { type: _type, seatId, ...facts } = event
      return { ...senate, seats: { ...senate.seats, [seatId]: { ...facts, endedAt: null, epoch: 1 } } }
    }
    case 'seatChanged': {
      const { type: _type, seatId, ...facts } = event
      return withSeat(senate, seatId, facts)
    }
    case 'seatEnded':
      return withSeat(senate, event.seatId, { endedAt: at, epoch: event.epoch })
    case 'seatInvited': {
      const { seatId, tokenHash, expiresAt } = event
      const invitation = { seatId, expiresAt, acceptedAt: null }
      return { ...senate, invitations: { ...senate.invitations, [tokenHash]: invitation } }
    }
    case 'invitationWithdrawn': {
      const kept = Object.entries(senate.invitations).filter(([hash]) => !event.tokenHashes.includes(hash))
      return { ...senate, invitations: Object.fromEntries(kept) }
    }
    case 'invitationAccepted': {
      const invitation = senate.invitations[event.tokenHash]
      const accepted = withSeat(senate, event.seatId, { personId: event.personId, epoch: event.epoch })
      if (!invitation) return accepted
      const invitations = { ...senate.invitations, [event.tokenHash]: { ...invitation, acceptedAt: at } }
      return { ...accepted, invitations }
    }
    case 'calendarFeedMade':
    case 'calendarFeedEnded':
      // No part of a senate as its members see it: only the row at which the feed is found.
      return senate
    case 'interestDeclared': {
      const { type: _type, interestId, ...facts } = event
      return { ...senate, interests: { ...senate.interests, [interestId]: { ...facts, declaredAt: at, ruled: null } } }
    }
    case 'interestAmended': {
      const { type: _type, interestId, mustBeRuled, ...facts } = event
      return withInterest(senate, interestId, { ...facts, ...(mustBeRuled ? { ruled: null } : {}) })
    }
    case 'interestEnded':
      return withInterest(senate, event.interestId, { to: event.on })
    case 'interestRuled': {
      const ruled = { management: event.management, by: by as SeatId, at }
      return withSeat(withInterest(senate, event.interestId, { ruled }), event.seatId, { epoch: event.epoch })
    }
    case 'targetRuled': {
      const { type: _type, rulingId, replaces, epoch, publish: _publish, ...facts } = event
      const rulings = { ...senate.rulings }
      for (const replaced of replaces) {
        const earlier = rulings[replaced]
        if (earlier) rulings[replaced] = { ...earlier, replacedAt: at }
      }
      rulings[rulingId] = { ...facts, ruledBy: by as SeatId, ruledAt: at, replacedAt: null }
      return withSeat({ ...senate, rulings }, event.seatId, { epoch })
    }
    default:
      return event satisfies never
  }
}

function withSeat(senate: Senate, seatId: SeatId, change: Partial<SeatState>): Senate {
  const seat = senate.seats[seatId]
  return seat ? { ...senate, seats: { ...senate.seats, [seatId]: { ...seat, ...change } } } : senate
}

function withInterest(senate: Senate, interestId: InterestId, change: Partial<InterestState>): Senate {
  const interest = senate.interests[interestId]
  return interest ? { ...senate, interests: { ...senate.interests, [interestId]: { ...interest, ...change } } } : senate
}
