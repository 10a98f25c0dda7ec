import type { Context } from '../../shared/command.ts'
import type { ChallengeId, GuestId, ItemId, OrganisationId, SeatId, SenateId, SessionId } from '../../shared/ids.ts'
import type { Actor, SeatActor } from '../../shared/members/actor.ts'
import type { Role } from '../../shared/members/roles.ts'
import type { TermsOfReference } from '../../shared/members/senate.ts'
import { usualTerms } from '../../shared/members/terms.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import { decide } from '../../shared/sessions/decide.ts'
import type { SessionFacts, SessionSeat } from '../../shared/sessions/facts.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'

/** A session of four items, its seats and its rules, for trying what may happen in it. */
export const seatOf = (key: string) => `seat-${key}` as SeatId
export const itemOf = (number: number) => `item-${number}` as ItemId
const target = 'ses-1' as SessionId
export const beds = 'ch-beds' as ChallengeId

export const atMinute = (minute: number) => new Date(Date.parse('2026-03-04T14:00:00.000Z') + minute * 60_000)

export function seat(key: string, role: Role, body: string | null, more: Partial<SessionSeat> = {}): SessionSeat {
  const votes = ['chair', 'viceChair', 'member', 'layMember'].includes(role)
  const organisationId = body as OrganisationId | null
  return {
    ...{ seatId: seatOf(key), role, votes, organisationId, legalBodyId: organisationId },
    ...{
      deputySeatIds: [],
      conflicts: [],
      // Whoever withdraws from an item does not decide on it either.
      recusedItemIds: more.withdrawnItemIds ?? [],
      withdrawnItemIds: [],
      silentItemIds: [],
      hasWithdrawn: false,
    },
    ...more,
  }
}

export const seats = [
  seat('chair', 'chair', 'org-icb', { deputySeatIds: [seatOf('stand-in')] }),
  seat('vice', 'viceChair', 'org-lch'),
  seat('secretary', 'secretary', 'org-icb'),
  seat('member', 'member', 'org-ltht', { deputySeatIds: [seatOf('deputy')] }),
  seat('stand-in', 'member', 'org-lcc'),
  seat('lay', 'layMember', 'org-lay'),
  seat('deputy', 'expert', 'org-ltht'),
]

export const terms: TermsOfReference = {
  ...usualTerms('advisory'),
  quorumRule: { minimumVotingSeats: 3, minimumLegalBodies: 2, requiredRoles: [], text: '3 from 2 bodies.' },
  deputies: true,
  conflictedCountForQuorum: false,
}

export const facts: SessionFacts = {
  ...{ nextRef: 'TST-S1', terms, uses: [], today: '2026-03-04', timeZone: 'Europe/London', seats },
  ...{ comingSessionIds: ['ses-2' as SessionId], source: undefined, unknown: undefined, paperChallengeId: null },
  ...{ upload: undefined, door: { freshCode: 'ABCD2345', sitter: 'fine' as const } },
  ...{ pages: [], together: undefined },
  underTest: [],
}

const item = (number: number, challengeId: ChallengeId | null = null) => ({
  ...{ id: itemOf(number), ref: String(number), title: `Item ${number}`, purpose: 'discuss' as const },
  ...{ presenterSeatId: null, documentId: null, challengeId, allottedMs: 600_000 },
  ...{ confidentiality: 'open' as const, state: 'planned' as const, ran: null },
})

const published: SessionEvent = {
  ...{ type: 'sessionImported', ref: 'TST-S1', title: 'Gate 1', kind: 'meeting', modality: 'hybrid' },
  ...{ startsAt: atMinute(0).toISOString(), endsAt: atMinute(120).toISOString(), place: 'Leeds', meetingLink: null },
  ...{ chairSeatId: seatOf('chair'), state: 'published', attendance: [] },
  agenda: [item(1), item(2, beds), item(3), item(4)],
}

export interface Asked {
  by?: string
  minute?: number
  newId?: string
  facts?: Partial<SessionFacts>
}

/** Commands in order; each acts as the chair at minute 0 under the chair's epoch unless it says otherwise. */
export type Step = readonly [type: SessionCommand['type'], body?: object, asked?: Asked]

export const start = evolve(undefined, published, { at: atMinute(-60).toISOString(), by: seatOf('secretary') })

/** Whoever is called `guest-…` stands at the door, without a seat. */
export const actorOf = (key: string): Actor =>
  key.startsWith('guest-')
    ? { kind: 'guest', personId: key as GuestId, senateId: 'sen-test' as SenateId, sessionId: target, state: 'asked' }
    : seatActorOf(key)

const seatActorOf = (key: string): SeatActor => ({
  ...{ kind: 'seat', personId: `person-${key}` as never, senateId: 'sen-test' as SenateId, seatId: seatOf(key) },
  ...{ role: seats.find(({ seatId }) => seatId === seatOf(key))?.role ?? 'member', votes: true },
  ...{ organisationId: null, answersFor: [], conflicts: [], epoch: 1 },
  excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
})

/** What a command does to a session, as the server records it. */
export function press(session: Session | undefined, step: Step): SessionEvent[] {
  return drafted(session, step).flatMap(({ stream, event }) =>
    stream.startsWith('session:') ? [event as SessionEvent] : [],
  )
}

/** The same with what it does to documents. */
export function drafted(session: Session | undefined, [type, body = {}, asked = {}]: Step) {
  const now = atMinute(asked.minute ?? 0)
  let made = 0
  const round = session?.breakOuts.length ? `${session.breakOuts.length}-` : ''
  const context: Context<SessionFacts> = {
    ...{
      actor: actorOf(asked.by ?? 'chair'),
      now,
      newId: () => asked.newId ?? `new-${round}${++made}`,
      facts: { ...facts, ...asked.facts },
    },
  }
  const full = { ...defaults(type, session), ...body }
  return decide(session, { type, target, body: full } as SessionCommand, context)
}

/** What the parser fills in. */
function defaults(type: Step[0], session: Session | undefined): object {
  if (['arrive', 'leave', 'sendApologies', 'deputise', 'askToSpeak', 'lowerHand'].includes(type)) return {}
  if (
    [
      'askToBeLetIn',
      'withdrawEntry',
      'arriveAsGuest',
      'leaveAsGuest',
      'askToSpeakAsGuest',
      'lowerHandAsGuest',
    ].includes(type)
  )
    return {}
  if (['joinGroup', 'askForHelp', 'settleHelp'].includes(type)) return {}
  const epoch = { epoch: session?.chairEpoch ?? 1 }
  if (type === 'closeSession') return { ...epoch, dispositions: [], parkRest: false, endedAt: null }
  if (type === 'startItem') return { ...epoch, concludeCurrent: false }
  if (type === 'extendGroups') return { ...epoch, groupId: null, byMs: 300_000 }
  if (type === 'startBreakOuts') return { ...epoch, helperSeatIds: [] }
  if (type === 'extendItem') return { ...epoch, byMs: 300_000 }
  return type === 'deferItem' ? { ...epoch, toSessionId: null } : epoch
}

export function fold(session: Session | undefined, events: readonly SessionEvent[], minute = 0): Session | undefined {
  const moment = { at: atMinute(minute).toISOString(), by: seatOf('chair') }
  return events.reduce<Session | undefined>((before, event) => evolve(before, event, moment), session)
}

/** A session after these commands, all of them taken. */
export function held(...steps: Step[]): Session {
  const session = steps.reduce<Session | undefined>(
    (before, step) => fold(before, press(before, step), step[2]?.minute),
    start,
  )
  if (!session) throw new Error('There is no session.')
  return session
}

/** The code with which a command is refused; undefined when it is taken. */
export function refused(session: Session | undefined, step: Step): string | undefined {
  try {
    press(session, step)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
