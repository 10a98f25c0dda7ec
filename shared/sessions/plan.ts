import type { Context, Drafted } from '../command.ts'
import { daysBetween, plural } from '../format.ts'
import type { ItemId, SeatId, SessionId } from '../ids.ts'
import type { Role } from '../members/roles.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { SessionFacts } from './facts.ts'
import type { DoorEvent } from './guests.ts'
import type { PlanCommand } from './plan-commands.ts'
import type { PlanEvent, SessionWords, ShortNotice } from './plan-events.ts'
import { decideItem, type ItemCommand } from './plan-items.ts'
import type { Session } from './session.ts'
import { sessionTemplates, type TemplateKey } from './templates.ts'

type Of<Type extends PlanCommand['type']> = Extract<PlanCommand, { type: Type }>

/** Plans a session, changes its plan, publishes it or cancels it. */
export function decidePlan(
  session: Session | undefined,
  command: PlanCommand,
  context: Context<SessionFacts>,
): Drafted<PlanEvent | DoorEvent>[] {
  if (command.type === 'planSession') return planned(command, context)
  if (!session) throw notFound()
  const stream = `session:${command.target}` as const
  switch (command.type) {
    case 'editSession':
      return [{ stream, event: edited(session, command, context) }]
    case 'publishSession':
      return [
        { stream, event: published(session, command, context) },
        { stream, event: { type: 'joinCodeMade', code: context.facts.door.freshCode } },
      ]
    case 'cancelSession':
      refuseOpened(session)
      return [{ stream, event: { type: 'sessionCancelled', reason: command.body.reason } }]
    default:
      return decideItem(session, command satisfies ItemCommand, context).map((event) => ({ stream, event }))
  }
}

function planned({ body }: Of<'planSession'>, { facts, now, newId }: Context<SessionFacts>): Drafted<PlanEvent>[] {
  const { template, ...words } = body
  refuseWrongTimes(words, now)
  refuseWrongChair(words.chairSeatId, facts)
  const stream = `session:${newId() as SessionId}` as const
  const first: PlanEvent = { type: 'sessionPlanned', ref: facts.nextRef, ...words }
  return [first, ...(template ? itemsOf(template, newId) : [])].map((event) => ({ stream, event }))
}

/** A template's agenda, item by item. */
function itemsOf(template: TemplateKey, newId: () => string): PlanEvent[] {
  const order: ItemId[] = []
  return sessionTemplates[template].items.map(({ title, purpose, minutes, standing, restricted }, index) => {
    const id = newId() as ItemId
    order.push(id)
    const item = {
      id,
      ref: String(index + 1),
      title,
      purpose,
      allottedMs: minutes * 60_000,
      standing: standing ?? false,
    }
    const about = { presenterSeatId: null, documentId: null, challengeId: null }
    const confidentiality = restricted ? 'restricted' : 'open'
    return { type: 'itemAdded', item: { ...item, ...about, confidentiality }, order: [...order] }
  })
}

function edited(session: Session, { body }: Of<'editSession'>, { facts, now }: Context<SessionFacts>): PlanEvent {
  refuseOpened(session)
  const { shortNoticeReason, ...changed } = body
  const next = { ...session, ...changed }
  if (Object.keys(changed).length === 0) throw new Refusal('no-change', 'Nothing was changed. Change something first.')
  if (changed.startsAt !== undefined || changed.endsAt !== undefined) refuseWrongTimes(next, now)
  if (changed.chairSeatId !== undefined) refuseWrongChair(changed.chairSeatId, facts)
  if (session.state === 'published') refuseNowhere(next)
  const sooner =
    session.state === 'published' && changed.startsAt !== undefined && changed.startsAt !== session.startsAt
  return { type: 'sessionEdited', changed, shortNotice: sooner ? shortNotice(next, facts, shortNoticeReason) : null }
}

function published(session: Session, { body }: Of<'publishSession'>, { facts, now }: Context<SessionFacts>): PlanEvent {
  if (session.state === 'published') throw new Refusal('already-published', 'This session is published already.')
  refuseOpened(session)
  if (session.agenda.length === 0) throw new Refusal('no-agenda', 'The agenda is empty. Add an item, then publish.')
  refuseWrongTimes(session, now)
  refuseWrongChair(session.chairSeatId, facts)
  refuseNowhere(session)
  const noticeDays = noticeOf(session, facts.today, facts.timeZone)
  return { type: 'sessionPublished', noticeDays, shortNotice: shortNotice(session, facts, body.shortNoticeReason) }
}

/** How many days' notice a session has from a day: the day itself does not count. */
export function noticeOf({ startsAt }: Pick<Session, 'startsAt'>, today: string, timeZone: string): number {
  return Math.max(0, daysBetween(today, startsAt, timeZone))
}

function shortNotice(
  session: Pick<Session, 'startsAt'>,
  { terms, today, timeZone }: SessionFacts,
  reason: string | undefined,
): ShortNotice | null {
  const [days, asked] = [noticeOf(session, today, timeZone), terms.noticeDays]
  if (days >= asked) return null
  if (reason) return { days, asked, reason }
  const sentence = `This is ${plural(days, 'day')} of notice and the terms of reference ask for ${plural(asked, 'day')}.`
  throw new Refusal('needs-reason', `${sentence} Say why it cannot wait.`, '/shortNoticeReason')
}

function refuseOpened({ state }: Session): void {
  if (state === 'cancelled') throw new Refusal('session-closed', 'This session was cancelled. Plan another one.')
  if (state !== 'draft' && state !== 'published') {
    throw new Refusal('already-opened', 'This session has been opened. What was said of it stays as it was.')
  }
}

function refuseWrongTimes({ startsAt, endsAt }: Pick<SessionWords, 'startsAt' | 'endsAt'>, now: Date): void {
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)]
  if (to <= from) throw new Refusal('wrong-time', 'A session ends after it starts. Check both times.', '/endsAt')
  if (to - from > 86_400_000)
    throw new Refusal('wrong-time', 'A session lasts a day at most. Plan one for each day.', '/endsAt')
  if (from <= now.getTime()) throw new Refusal('wrong-time', 'That time is over. Choose a time to come.', '/startsAt')
}

const chairing: readonly Role[] = ['chair', 'viceChair', 'secretary', 'facilitator', 'member', 'layMember']

function refuseWrongChair(chairSeatId: SeatId, { seats }: SessionFacts): void {
  const seat = seats.find((each) => each.seatId === chairSeatId)
  if (!seat) throw new Refusal('chair-unknown', 'The chair has no seat here. Choose somebody else.', '/chairSeatId')
  if (!chairing.includes(seat.role)) {
    const sentence = 'Experts, reviewers and observers do not chair a session. Choose somebody else.'
    throw new Refusal('wrong-chair', sentence, '/chairSeatId')
  }
}

/** People have to know where to go, or which link to follow, before it is out. */
function refuseNowhere({
  modality,
  place,
  meetingLink,
}: Pick<SessionWords, 'modality' | 'place' | 'meetingLink'>): void {
  if (modality !== 'remote' && place === '') {
    throw new Refusal('needs-place', 'Nobody knows where to go yet. Enter the place.', '/place')
  }
  if (modality !== 'inPerson' && meetingLink === null) {
    throw new Refusal('needs-meeting-link', 'Nobody can join remotely yet. Enter the meeting link.', '/meetingLink')
  }
}
