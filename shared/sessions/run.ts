import type { Context, Drafted } from '../command.ts'
import type { SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { notFound, Refusal } from '../refusal.ts'
import { departed } from './attendance.ts'
import { mayChair, refuseStaleChair } from './chair.ts'
import { closing } from './closing.ts'
import { cutAt, endOf } from './ending.ts'
import type { SessionFacts } from './facts.ts'
import { guestsAtClose } from './guests.ts'
import { decideItem, evolveItem, type ItemEvent } from './item-run.ts'
import type { RunCommand } from './run-commands.ts'
import type { Session } from './session.ts'
import { refuseUnderTest } from './under-test.ts'

export type RunEvent =
  | { type: 'sessionOpened' }
  | { type: 'sessionAdjourned' }
  | { type: 'sessionResumed' }
  /** With `endedAt` where it was left open: when it really ended. The moment of the event is that of the press. */
  | { type: 'sessionClosed'; endedAt?: string }
  | { type: 'chairClaimed'; seatId: SeatId; epoch: number }
  | { type: 'chairHanded'; seatId: SeatId; epoch: number }
  | ItemEvent

/** Runs a session: opening and closing it, its items, and who holds its chair. */
export function decideRun(
  session: Session | undefined,
  command: RunCommand,
  context: Context<SessionFacts>,
): Drafted<RunEvent>[] {
  if (!session) throw notFound()
  refuseStaleChair(session, command.body.epoch)
  refuseUnderTest(session, command, context.facts.underTest)
  return eventsOf(session, command, context).map((event) => ({ stream: `session:${command.target}`, event }))
}

function eventsOf(session: Session, command: RunCommand, context: Context<SessionFacts>): RunEvent[] {
  switch (command.type) {
    case 'openSession':
      refuseUnless(session, ['published'])
      return [{ type: 'sessionOpened' }]
    case 'adjournSession':
      refuseUnless(session, ['open'])
      return [...pausedLive(session), { type: 'sessionAdjourned' }]
    case 'resumeSession':
      refuseUnless(session, ['adjourned'])
      return [{ type: 'sessionResumed' }]
    case 'closeSession':
      refuseUnless(session, ['open', 'adjourned'])
      return [...closing(session, command.body, context.facts), closed(session, command.body.endedAt, context)]
    case 'claimChair':
    case 'handChair':
      refuseUnless(session, ['published', 'open', 'adjourned'])
      return [moved(session, command, context)]
    default:
      refuseUnless(session, ['open'])
      return decideItem(session, command, context.facts)
  }
}

function closed(session: Session, asked: string | null, { now, facts }: Context<SessionFacts>): RunEvent {
  return asked === null
    ? { type: 'sessionClosed' }
    : { type: 'sessionClosed', endedAt: endOf(session, asked, now, facts) }
}

const pausedLive = ({ agenda }: Session): RunEvent[] =>
  agenda.filter(({ state }) => state === 'live').map(({ id }) => ({ type: 'itemPaused', itemId: id }))

type ChairCommand = Extract<RunCommand, { type: 'claimChair' | 'handChair' }>

function moved(session: Session, command: ChairCommand, { actor, facts }: Context<SessionFacts>): RunEvent {
  if (actor.kind !== 'seat') throw notFound()
  const epoch = session.chairEpoch + 1
  const mayHold = (seatId: SeatId) => mayChair(facts.seats, session.chairSeatId, seatId)
  if (command.type === 'claimChair') {
    if (actor.seatId === session.chairSeatId) throw new Refusal('already-chair', 'You hold the chair already.')
    if (!mayHold(actor.seatId)) {
      throw new Refusal('forbidden', 'Only the chair, the vice chair or a deputy of the chair can take the chair.')
    }
    return { type: 'chairClaimed', seatId: actor.seatId, epoch }
  }
  if (actor.seatId !== session.chairSeatId) {
    throw new Refusal('forbidden', 'Only whoever holds the chair can hand it on. Ask them, or take the chair.')
  }
  const { seatId } = command.body
  if (seatId === session.chairSeatId) throw new Refusal('already-chair', 'You hold the chair already.', '/seatId')
  if (!mayHold(seatId)) {
    const sentence = 'This person cannot chair. Choose the chair, the vice chair or a deputy of the chair.'
    throw new Refusal('not-a-chair', sentence, '/seatId')
  }
  return { type: 'chairHanded', seatId, epoch }
}

const whyNot: Record<Session['state'], string> = {
  draft: 'This session has not been published. Publish it first.',
  published: 'This session has not been opened. Open it first.',
  open: 'This session is open already.',
  adjourned: 'This session is adjourned. Go on with it first.',
  closed: 'This session has been closed. What happened in it stays as it was.',
  cancelled: 'This session was cancelled. Plan another one.',
}

/** Refuses what a session in this state does not take. */
export function refuseUnless({ state }: Session, states: readonly Session['state'][]): void {
  if (states.includes(state)) return
  const final = state === 'closed' || state === 'cancelled'
  throw new Refusal(final ? 'session-closed' : state === 'open' ? 'already-open' : 'not-open', whyNot[state])
}

/** What a session is after a step of its run. */
export function evolveRun(session: Session | undefined, event: RunEvent, moment: Moment): Session | undefined {
  if (!session) return undefined
  switch (event.type) {
    case 'sessionOpened':
      return { ...session, state: 'open', openedAt: moment.at }
    case 'sessionAdjourned':
      return { ...session, state: 'adjourned' }
    case 'sessionResumed':
      return { ...session, state: 'open' }
    case 'sessionClosed':
      return {
        ...(event.endedAt === undefined ? session : cutAt(session, event.endedAt)),
        state: 'closed',
        closedAt: moment.at,
        currentItemId: null,
        shown: null,
        attendance: session.attendance.map((one) => departed(one, moment.at)),
        guests: guestsAtClose(session.guests, moment.at),
      }
    case 'chairClaimed':
    case 'chairHanded':
      return { ...session, chairSeatId: event.seatId, chairEpoch: event.epoch }
    default:
      return evolveItem(session, event, moment)
  }
}
