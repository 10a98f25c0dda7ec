import type { Context, Drafted } from '../command.ts'
import type { SeatId, SpeakerId } from '../ids.ts'
import { notFound, Refusal } from '../refusal.ts'
import { refuseStaleChair } from './chair.ts'
import type { SessionFacts } from './facts.ts'
import { type ItemSeenBy, seenByOf } from './seen.ts'
import type { Session } from './session.ts'
import { found, itemOn, refuseSilent, refuseState, viaOf } from './speaker-checks.ts'
import type { SpeakerCommand } from './speaker-commands.ts'
import { entryOf, isStanding, type SpeakerEntry, type SpeakerEvent, waiting } from './speakers.ts'

type What = SpeakerEvent extends infer E ? (E extends SpeakerEvent ? Omit<E, 'seenBy'> : never) : never
type Outcome = { event: What; about: ItemSeenBy; privately?: Record<string, string> }

/** Who may ask for the word, and who gets it. */
export function decideSpeaking(
  session: Session | undefined,
  command: SpeakerCommand,
  context: Context<SessionFacts>,
): Drafted<SpeakerEvent>[] {
  if (!session || context.actor.kind !== 'seat') throw notFound()
  if ('epoch' in command.body) refuseStaleChair(session, command.body.epoch)
  refuseUnlessOpen(session)
  const { event, about, privately } = outcome(session, command, context, context.actor.seatId)
  const full = { ...event, seenBy: seenByOf(about) } as SpeakerEvent
  return [{ stream: `session:${command.target}`, event: full, ...(privately && { privately }) }]
}

function refuseUnlessOpen({ state }: Session): void {
  if (state === 'open') return
  const isOver = state === 'closed' || state === 'cancelled'
  if (isOver) throw new Refusal('session-closed', 'This session is over. Nobody is given the word any more.')
  const sentence =
    state === 'adjourned'
      ? 'The session is adjourned. Wait until it goes on.'
      : 'The session has not been opened. Wait until it is.'
  throw new Refusal('not-open', sentence)
}

function outcome(session: Session, command: SpeakerCommand, context: Context<SessionFacts>, self: SeatId): Outcome {
  switch (command.type) {
    case 'askToSpeak':
      return asked(session, self, command.body.kind, context)
    case 'lowerHand':
      return lowered(session, self)
    case 'addSpeaker':
      return added(session, command.body, context)
    case 'giveWord':
      return given(session, command.body.speakerId, context)
    case 'pauseSpeaker':
      return ofOne(session, command.body.speakerId, context, ['speaking'], 'speakerPaused')
    case 'endSpeaker':
      return ofOne(session, command.body.speakerId, context, ['speaking', 'paused'], 'speakerEnded')
    case 'removeSpeaker':
      return ofOne(session, command.body.speakerId, context, ['queued'], 'speakerWithdrawn')
    case 'moveSpeaker':
      return moved(session, command.body, context)
    default:
      return command satisfies never
  }
}

type Kind = SpeakerEntry['kind']

function asked(session: Session, seatId: SeatId, kind: Kind, context: Context<SessionFacts>): Outcome {
  const item = itemOn(session, context)
  const standing = entryOf(session.speakers, item.id, seatId)
  if (standing && standing.state !== 'queued') {
    throw new Refusal('already-speaking', 'You have the word. Finish first, then ask again.')
  }
  if (standing?.kind === kind) throw new Refusal('already-asked', 'You have asked already. Wait for your turn.')
  refuseSilent(item, seatId, context.facts)
  if (standing) return { about: item, event: { type: 'speakerKindChanged', speakerId: standing.id, kind } }
  const via = viaOf(session, seatId, 'Say first whether you are here, in the room or remotely. Then ask to speak.')
  const speakerId = context.newId() as SpeakerId
  return { about: item, event: { type: 'speakerAsked', speakerId, seatId, itemId: item.id, kind, via } }
}

function lowered(session: Session, seatId: SeatId): Outcome {
  const { agenda, speakers, currentItemId } = session
  const standing =
    entryOf(speakers, currentItemId, seatId) ??
    speakers.find((one) => isStanding(one) && one.who.as === 'seat' && one.who.seatId === seatId)
  const item = agenda.find(({ id }) => id === standing?.itemId)
  if (!standing || !item) throw new Refusal('not-asked', 'You are not on the list. There is nothing to take back.')
  const type = standing.state === 'queued' ? 'speakerWithdrawn' : 'speakerEnded'
  return { about: item, event: { type, speakerId: standing.id } }
}

type Adding = Extract<SpeakerCommand, { type: 'addSpeaker' }>['body']

function added(session: Session, { who, kind }: Adding, context: Context<SessionFacts>): Outcome {
  const item = itemOn(session, context)
  const speakerId = context.newId() as SpeakerId
  if (who.as === 'written') {
    const event: What = { type: 'speakerAdded', speakerId, itemId: item.id, kind, via: who.via }
    return { about: item, event, privately: { name: who.name } }
  }
  const { seatId } = who
  if (!context.facts.seats.some((seat) => seat.seatId === seatId)) {
    throw new Refusal('seat-unknown', 'This person has no seat here. Write their name instead.', '/who/seatId')
  }
  if (entryOf(session.speakers, item.id, seatId)) {
    throw new Refusal('already-asked', 'They are on the list already. Look for them there.', '/who/seatId')
  }
  refuseSilent(item, seatId, context.facts)
  const via = viaOf(session, seatId, 'They are not recorded as here. Record that first, then add them.')
  return { about: item, event: { type: 'speakerAsked', speakerId, seatId, itemId: item.id, kind, via } }
}

function given(session: Session, speakerId: SpeakerId, context: Context<SessionFacts>): Outcome {
  const { entry, item } = found(session, speakerId, context)
  if (entry.state === 'speaking') throw new Refusal('already-speaking', 'They have the word already.')
  refuseState(entry, ['queued', 'paused'])
  if (item.id !== session.currentItemId || item.state !== 'live') {
    throw new Refusal('not-live', `Item ${item.ref} is not running. Go on with it first, then give the word.`)
  }
  if (entry.who.as === 'seat') refuseSilent(item, entry.who.seatId, context.facts)
  return { about: item, event: { type: 'wordGiven', speakerId } }
}

type OnOne = 'speakerPaused' | 'speakerEnded' | 'speakerWithdrawn'

function ofOne(
  session: Session,
  speakerId: SpeakerId,
  context: Context<SessionFacts>,
  states: readonly SpeakerEntry['state'][],
  type: OnOne,
): Outcome {
  const { entry, item } = found(session, speakerId, context)
  refuseState(entry, states)
  return { about: item, event: { type, speakerId } }
}

type Moving = Extract<SpeakerCommand, { type: 'moveSpeaker' }>['body']

function moved(session: Session, body: Moving, context: Context<SessionFacts>): Outcome {
  const { speakerId, beforeSpeakerId } = body
  const { entry, item } = found(session, speakerId, context)
  refuseState(entry, ['queued'])
  const list = waiting(session.speakers, item.id)
  const at = list.indexOf(entry)
  if (beforeSpeakerId !== null && !list.some(({ id }) => id === beforeSpeakerId)) {
    const sentence = 'Whoever they were to go before does not wait any more. Look at the list as it is now.'
    throw new Refusal('speaker-unknown', sentence, '/beforeSpeakerId')
  }
  if (beforeSpeakerId === speakerId || (list[at + 1]?.id ?? null) === beforeSpeakerId) {
    throw new Refusal('already-there', 'They stand there already.', '/beforeSpeakerId')
  }
  return { about: item, event: { type: 'speakerMoved', speakerId, beforeSpeakerId } }
}
