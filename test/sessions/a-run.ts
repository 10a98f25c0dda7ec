import type { OrganisationId, SeatId } from '../../shared/ids.ts'
import type { Role } from '../../shared/members/roles.ts'
import type { Moment } from '../../shared/protocol.ts'
import type { MinutesSource, Named } from '../../shared/sessions/minutes-source.ts'
import type { Session, SessionEvent } from '../../shared/sessions/session.ts'
import { atMinute, fold, press, type Step, seatOf, seats, start, terms } from './a-session.ts'

type Moments = (Moment & { event: SessionEvent })[]

/** Commands in order, each at its minute, with the events as a stream holds them. */
export function ran(...steps: Step[]): { session: Session; moments: Moments } {
  const moments: Moments = []
  let session = start
  for (const step of steps) {
    const minute = step[2]?.minute ?? 0
    const at = atMinute(minute).toISOString()
    const events = press(session, step)
    moments.push(...events.map((event) => ({ event, at, by: seatOf(step[2]?.by ?? 'chair') })))
    session = fold(session, events, minute)
  }
  if (!session) throw new Error('There is no session.')
  return { session, moments }
}

const named = (name: string, role: Role, code: string | null): Named => ({ name, role, roleTitle: '', code })

export const people = new Map<SeatId, Named>([
  [seatOf('chair'), named('Dr Ann Chair', 'chair', 'ICB')],
  [seatOf('vice'), named('Ben Vice', 'viceChair', 'LCH')],
  [seatOf('secretary'), named('Sam Secretary', 'secretary', 'ICB')],
  [seatOf('member'), named('Mia Member', 'member', 'LTHT')],
  [seatOf('stand-in'), named('Stan In', 'member', 'LCC')],
  [seatOf('lay'), named('Lena Łuczak', 'layMember', null)],
  [seatOf('deputy'), named('Dee Deputy', 'expert', 'LTHT')],
])

/** What minutes of a run are drafted from, with nothing decided, put or ruled unless it is given. */
export function sourceOf(
  run: { session: Session; moments: Moments },
  more: Partial<MinutesSource> = {},
): MinutesSource {
  const first: Moments[number] = {
    ...{ at: atMinute(-60).toISOString(), by: seatOf('secretary') },
    event: {
      ...{
        type: 'sessionImported',
        ref: run.session.ref,
        title: run.session.title,
        kind: 'meeting',
        modality: 'hybrid',
      },
      ...{ startsAt: run.session.startsAt, endsAt: run.session.endsAt, place: 'Leeds', meetingLink: null },
      ...{ chairSeatId: seatOf('chair'), state: 'published', attendance: [] },
      agenda: (start?.agenda ?? []).map(({ id, ref, title, purpose, challengeId, allottedMs }) => ({
        ...{ id, ref, title, purpose, challengeId, allottedMs, state: 'planned', ran: null },
        ...{ presenterSeatId: null, documentId: null, confidentiality: 'open' },
      })),
    },
  }
  return {
    session: run.session,
    moments: [first, ...run.moments],
    ...{ terms, timeZone: 'Europe/London', seats, people },
    guestNames: new Map(),
    organisationCodes: new Map([['org-lch' as OrganisationId, 'LCH']]),
    ...{ rulings: [], proposals: [], decisions: [], actions: [], earlierActions: [], confirmed: [] },
    sessionRefs: new Map([['ses-2', 'TST-S2']]),
    next: { title: 'Gate 2', startsAt: '2026-04-01T13:00:00.000Z', endsAt: '2026-04-01T15:00:00.000Z', place: 'Leeds' },
    withdrawnFrom: { challengeIds: [], documentIds: [], itemIds: [] },
    ...more,
  }
}

/** A meeting in which somebody comes late and somebody leaves early, and the quorum of three goes with them. */
export const meeting = () =>
  ran(
    ['sendApologies', {}, { by: 'stand-in', minute: -30 }],
    ['arrive', { via: 'room' }, { minute: -5 }],
    ['arrive', { via: 'room' }, { by: 'secretary', minute: -4 }],
    ['openSession', {}, { minute: 0 }],
    ['arrive', { via: 'room' }, { by: 'vice', minute: 1 }],
    ['startItem', { itemId: 'item-1' }, { minute: 2 }],
    ['arrive', { via: 'remote' }, { by: 'member', minute: 6 }],
    ['startItem', { itemId: 'item-2', concludeCurrent: true }, { minute: 12 }],
    ['leave', {}, { by: 'vice', minute: 30 }],
    ['arrive', { via: 'room' }, { by: 'vice', minute: 41 }],
    ['concludeItem', { itemId: 'item-2' }, { minute: 45 }],
    ['deferItem', { itemId: 'item-3', toSessionId: 'ses-2' }, { minute: 46 }],
    ['closeSession', { parkRest: true }, { minute: 50 }],
  )
