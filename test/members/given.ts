import type { SeatId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { SenateCommand } from '../../shared/members/senate-commands.ts'
import { evolveSenate } from '../../shared/members/senate-evolve.ts'
import { decideSenate, type SenateRuleFacts } from '../../shared/members/senate-rule.ts'
import type { SeatFacts, Senate, SenateEvent } from '../../shared/members/senate-state.ts'
import { usualTerms } from '../../shared/members/terms.ts'

export const at = new Date('2026-03-02T09:00:00.000Z')

/** An event with the seat that made it; the chair unless told. */
export type Given = SenateEvent | { by: string; event: SenateEvent }

export const created: SenateEvent = {
  type: 'senateCreated',
  senateId: 'sen' as SenateId,
  name: 'Test Senate',
  refPrefix: 'TST',
  status: 'advisory',
  footprint: 'A city',
  purpose: 'See across',
  timeZone: 'Europe/London',
  uses: [],
  terms: usualTerms('advisory'),
  demonstration: false,
}

/** A seat of this role, called after it. */
export function seatGiven(key: string, role: SeatFacts['role'], more: Partial<SeatFacts> = {}): SenateEvent {
  return {
    type: 'seatGiven',
    seatId: `seat-${key}` as SeatId,
    personId: `per-${key}` as SeatActor['personId'],
    roleTitle: key,
    role,
    organisationId: null,
    capacity: 'independent',
    votes: ['chair', 'viceChair', 'member', 'layMember'].includes(role),
    answersFor: [],
    deputySeatIds: [],
    termFrom: '2026-01-01',
    termTo: null,
    ...more,
  }
}

/** A senate with a chair, a vice chair, a secretary and a member. */
export const seated: SenateEvent[] = [
  created,
  seatGiven('chair', 'chair'),
  seatGiven('vice', 'viceChair'),
  seatGiven('secretary', 'secretary'),
  seatGiven('member', 'member'),
]

export function fold(events: readonly Given[]): Senate | undefined {
  return events.reduce<Senate | undefined>((senate, given) => {
    const { by, event } = 'event' in given ? given : { by: 'chair', event: given }
    return evolveSenate(senate, event, { at: at.toISOString(), by: `seat-${by}` as SeatId })
  }, undefined)
}

export function actorOf(senate: Senate | undefined, key: string): SeatActor {
  const seat = senate?.seats[`seat-${key}` as SeatId]
  if (!seat) throw new Error(`Nobody sits on ${key}.`)
  return {
    kind: 'seat',
    senateId: 'sen' as SenateId,
    seatId: `seat-${key}` as SeatId,
    personId: seat.personId,
    role: seat.role,
    votes: seat.votes,
    organisationId: null,
    answersFor: [],
    conflicts: [],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
    epoch: seat.epoch,
  }
}

/** `given(events).when(key, command)` decides, with new ids counted from new-1. */
export function given(...events: readonly Given[]) {
  const senate = fold(events)
  return {
    when(key: string, command: SenateCommand, facts: Partial<SenateRuleFacts> = {}) {
      let made = 0
      return decideSenate(senate, command, {
        actor: actorOf(senate, key),
        now: at,
        newId: () => `new-${++made}`,
        facts: {
          newSenateId: 'sen' as SenateId,
          organisationIds: [],
          targetExists: true,
          hasAccount: false,
          tokenUsed: false,
          hasCalendarFeed: false,
          ...facts,
        },
      })
    },
  }
}

/** What a rule says no with. */
export function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
  return 'nothing was refused'
}
