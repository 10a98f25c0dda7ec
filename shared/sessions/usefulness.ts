import type { Context, Drafted } from '../command.ts'
import type { SeatId } from '../ids.ts'
import { notFound, Refusal } from '../refusal.ts'
import { wasThereOnceOpen } from './attendance.ts'
import type { SessionFacts } from './facts.ts'
import type { Session } from './session.ts'
import type { UsefulnessCommand } from './usefulness-commands.ts'
import { askedForDays, fewestAnswers, type Usefulness, usefulnessAnswers } from './usefulness-words.ts'

/** All that the journal says: that a seat has answered. What it said lies apart, as secret ballots do. */
export type UsefulnessEvent = { type: 'usefulnessSaid'; seatId: SeatId }

/** Where an answer goes: a key that nobody can make without the server's secret, and what lies there already. */
export interface AnswerBox {
  key: string
  /** `lost`: this seat has answered, and its answer cannot be found again, because the secret has changed. */
  earlier: 'none' | 'kept' | 'lost'
}

/** Takes an answer of somebody who was there. */
export function decideUsefulness(
  session: Session | undefined,
  { target }: UsefulnessCommand,
  { actor, now, facts }: Context<SessionFacts>,
): Drafted<UsefulnessEvent>[] {
  if (!session || actor.kind !== 'seat') throw notFound()
  if (session.state !== 'closed') {
    throw new Refusal('not-closed', 'This is asked once the session is over. Wait until it is closed.')
  }
  if (!wasThere(session, actor.seatId)) {
    throw new Refusal('not-there', 'Only those who were recorded as there are asked. Tell the secretary if you were.')
  }
  if (!isAsked(session, now)) {
    throw new Refusal(
      'question-closed',
      `This was asked for ${askedForDays} days after the session was closed. Tell the chair what you think.`,
    )
  }
  if (facts.answerBox?.earlier === 'lost') {
    const sentence = 'Your earlier answer counts, and can no longer be found to be changed. Tell the chair instead.'
    throw new Refusal('no-change', sentence)
  }
  return [{ stream: `session:${target}`, event: { type: 'usefulnessSaid', seatId: actor.seatId } }]
}

/**
 * Whether this is asked of anybody now: for 14 days from when somebody closed it, however late that was, because nobody
 * could be asked before. An earlier record asks nobody.
 */
export function isAsked({ state, closePressedAt, historical }: Session, now: Date): boolean {
  if (state !== 'closed' || closePressedAt === null || historical) return false
  return now.getTime() < Date.parse(closePressedAt) + askedForDays * 86_400_000
}

/** Whether somebody was there while it was held, for however long. */
export function wasThere({ attendance, openedAt }: Session, seatId: SeatId): boolean {
  return attendance.some((one) => one.seatId === seatId && wasThereOnceOpen(openedAt, one))
}

export type UsefulnessCounts = Record<Usefulness, number>

/** What was said of one session, as everybody may hear it: null while fewer than 3 have answered. */
export function countAnswers(answers: readonly Usefulness[]): UsefulnessCounts | null {
  if (answers.length < fewestAnswers) return null
  return Object.fromEntries(
    usefulnessAnswers.map((answer) => [answer, answers.filter((one) => one === answer).length]),
  ) as UsefulnessCounts
}

/** The reasons without whose they are or what went with them, in an order that tells nothing of either. */
export function reasonsOf(said: readonly { why: string }[]): string[] | null {
  if (said.length < fewestAnswers) return null
  return said.flatMap(({ why }) => (why === '' ? [] : [why])).toSorted((one, other) => one.localeCompare(other))
}
