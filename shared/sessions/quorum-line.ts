import type { ItemId, SeatId } from '../ids.ts'
import type { Management } from '../members/actor.ts'
import type { RulingTarget } from '../members/exclusion.ts'
import type { TermsOfReference } from '../members/senate.ts'
import type { Moment } from '../protocol.ts'
import { asHeld } from './ending.ts'
import type { SessionSeat } from './facts.ts'
import { aboutNow, type Quorum, type QuorumAbout, type QuorumMark, quorumOf } from './quorum.ts'
import { evolve, type Session, type SessionEvent } from './session.ts'

/** A ruling on somebody's interest in what this session was about, and until when it held. */
export interface RulingHeld {
  seatId: SeatId
  target: { kind: RulingTarget; id: string }
  management: Management
  ruledAt: string
  replacedAt: string | null
}

/** What moved the quorum. */
export type QuorumCause =
  | { kind: 'opened' | 'itemTaken' | 'ruling' }
  | { kind: 'came' | 'left'; seatId: SeatId }
  | { kind: 'deputised'; seatId: SeatId; deputySeatId: SeatId }

/** The quorum was there or missing from the start, or became so. */
export interface QuorumChange {
  at: string
  what: 'there' | 'missing' | 'reached' | 'lost' | 'regained'
  cause: QuorumCause
  quorum: Quorum
}

/** How the quorum stood: for the session as a whole, and for each item where an interest made a difference. */
export interface QuorumLine {
  session: readonly QuorumChange[]
  items: readonly { itemId: ItemId; changes: readonly QuorumChange[] }[]
}

/** A seat without its interests: those come from the rulings. */
export type SeatThen = Pick<
  SessionSeat,
  'seatId' | 'role' | 'votes' | 'organisationId' | 'legalBodyId' | 'deputySeatIds'
>

export interface QuorumRun {
  moments: readonly (Moment & { event: SessionEvent })[]
  /** Every seat that was in its term. */
  seats: readonly SeatThen[]
  rulings: readonly RulingHeld[]
  terms: TermsOfReference
}

interface Looked<Cause = QuorumCause> {
  at: string
  session: Session
  cause: Cause
}

/** When there was a quorum, when it was lost and why, from what people did and what was ruled. */
export function quorumLine(run: QuorumRun): QuorumLine {
  const looks = looksOf(run).flatMap(({ cause, ...look }) => (cause ? [{ ...look, cause }] : []))
  const quorumAt = (look: Looked, about: QuorumAbout) => quorumIn(run, look, about)
  const agenda = looks.at(-1)?.session.agenda ?? []
  const items = agenda.flatMap((item) => {
    const about = { itemId: item.id, challengeId: item.challengeId }
    const during = looks.filter(({ session }) => session.currentItemId === item.id)
    const quorums = during.map((look) => ({ ...look, quorum: quorumAt(look, about) }))
    return quorums.some(({ quorum }) => quorum.recused.length > 0)
      ? [{ itemId: item.id, changes: changesIn(quorums) }]
      : []
  })
  return { session: changesIn(looks.map((look) => ({ ...look, quorum: quorumAt(look, null) }))), items }
}

/** The quorum from a moment on. */
export interface QuorumStood extends QuorumMark {
  at: string
}

/**
 * How the quorum stood from each moment that moved it, from the opening on: of the item that was on, and of the session
 * as a whole while there was none or while it was one that is not told of.
 */
export function quorumStood(run: QuorumRun, isTold: (itemId: ItemId) => boolean): QuorumStood[] {
  const closedAt = asHeld(run.moments).findLast(({ event }) => event.type === 'sessionClosed')?.at
  const stood = looksOf(run)
    // What the close itself leaves is no part of the session any more.
    .filter(({ at, cause }) => cause !== null || at !== closedAt)
    .map((look) => {
      const about = aboutNow(look.session)
      const { votingSeats, legalBodies, quorate } = quorumIn(run, look, about && isTold(about.itemId) ? about : null)
      return { at: look.at, votingSeats, legalBodies, quorate }
    })
  // Between the end of one item and the beginning of the next, in one press, nobody counted.
  const left = stood.filter(({ at }, n) => at !== stood[n + 1]?.at)
  return left.filter((one, n) => !isSame(one, left[n - 1]))
}

function isSame(one: QuorumMark, other: QuorumMark | undefined): boolean {
  return (
    one.votingSeats === other?.votingSeats && one.legalBodies === other.legalBodies && one.quorate === other.quorate
  )
}

function quorumIn(run: QuorumRun, { at, session }: Looked<unknown>, about: QuorumAbout): Quorum {
  return quorumOf({ terms: run.terms, seats: seatsAt(run, session, at) }, session.attendance, about)
}

/** The session at every moment that could move its quorum, while it was held. Without a cause, it left an item. */
function looksOf({ moments, rulings }: QuorumRun): Looked<QuorumCause | null>[] {
  const looks: Looked<QuorumCause | null>[] = []
  let session: Session | undefined
  let isHeld = false
  const ruled = rulings.map(({ ruledAt }) => ruledAt).toSorted()
  for (const { event, ...moment } of asHeld(moments)) {
    while (ruled[0] !== undefined && ruled[0] <= moment.at) {
      const at = ruled.shift() ?? moment.at
      if (isHeld && session) looks.push({ at, session, cause: { kind: 'ruling' } })
    }
    const before = session?.currentItemId
    session = evolve(session, event, moment)
    if (event.type === 'sessionOpened') isHeld = true
    if (event.type === 'sessionClosed') isHeld = false
    const cause = causeOf(event)
    if (isHeld && session && (cause || session.currentItemId !== before)) {
      looks.push({ at: moment.at, session, cause: cause ?? null })
    }
  }
  // While it is still held, a ruling may be the last that happened.
  for (const at of ruled) if (isHeld && session) looks.push({ at, session, cause: { kind: 'ruling' } })
  return looks
}

function causeOf(event: SessionEvent): QuorumCause | undefined {
  switch (event.type) {
    case 'sessionOpened':
      return { kind: 'opened' }
    case 'itemStarted':
    case 'itemResumed':
      return { kind: 'itemTaken' }
    case 'attended':
      return { kind: 'came', seatId: event.seatId }
    case 'left':
    case 'apologiesSent':
      return { kind: 'left', seatId: event.seatId }
    case 'deputised':
      return { kind: 'deputised', seatId: event.seatId, deputySeatId: event.deputySeatId }
    default:
      return undefined
  }
}

const withdrawals: readonly Management[] = ['withdraw', 'noPapersAndWithdraw']

/** The seats with what the rulings of that moment kept them from. */
function seatsAt({ seats, rulings }: QuorumRun, session: Session, at: string): SessionSeat[] {
  const current = rulings.filter(({ ruledAt, replacedAt }) => ruledAt <= at && (replacedAt === null || replacedAt > at))
  return seats.map((seat) => {
    const mine = current.filter(({ seatId }) => seatId === seat.seatId)
    const itemsUnder = (rulings: typeof mine) =>
      session.agenda.filter((item) =>
        rulings.some(
          ({ target: { kind, id } }) => kind === 'session' || id === (kind === 'item' ? item.id : item.challengeId),
        ),
      )
    const recusing = mine.filter(({ management }) => management !== 'noted')
    const withdrawing = mine.filter(({ management }) => withdrawals.includes(management))
    const touched = itemsUnder(recusing.filter(({ target }) => target.kind !== 'challenge'))
    return {
      ...seat,
      conflicts: [
        ...mine.flatMap(({ target, management }) =>
          target.kind === 'challenge' ? [{ challengeId: target.id as never, management }] : [],
        ),
        ...touched.flatMap(({ challengeId }) =>
          challengeId ? [{ challengeId, management: 'speakNotDecide' as const }] : [],
        ),
      ],
      recusedItemIds: itemsUnder(recusing).map(({ id }) => id),
      withdrawnItemIds: itemsUnder(withdrawing).map(({ id }) => id),
      ...{ silentItemIds: [], hasWithdrawn: withdrawing.length > 0 },
    }
  })
}

function changesIn(looks: readonly (Looked & { quorum: Quorum })[]): QuorumChange[] {
  const changes: QuorumChange[] = []
  let before: boolean | undefined
  for (const { at, cause, quorum } of looks) {
    const { quorate } = quorum
    if (quorate === before) continue
    const hadIt = changes.some(({ what }) => what === 'there' || what === 'reached')
    const what =
      before === undefined ? (quorate ? 'there' : 'missing') : quorate ? (hadIt ? 'regained' : 'reached') : 'lost'
    changes.push({ at, what, cause, quorum })
    before = quorate
  }
  return changes
}
