import { roleMay } from '../can.ts'
import type { Context, Drafted } from '../command.ts'
import type { DocumentEvent } from '../documents/document.ts'
import type { BreakOutId, DocumentId, GroupId, SeatId, SessionId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import type { Stream } from '../protocol.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { AgendaItem } from './agenda.ts'
import { isHere } from './attendance.ts'
import type { BreakOutCommand } from './break-out-commands.ts'
import { groupsBack } from './break-out-ending.ts'
import { pageBegun, pageFrozen, pageGivenTo, takesPart } from './break-out-pages.ts'
import { putTogether } from './break-out-together.ts'
import {
  type BreakOutEvent,
  type BreakOuts,
  type Group,
  groupOf,
  runningBreakOuts,
  smallestGroup,
} from './break-outs.ts'
import { refuseStaleChair } from './chair.ts'
import type { SessionFacts } from './facts.ts'
import { refuseUnless } from './run.ts'
import { maySeeItem, seenByOf } from './seen.ts'
import type { Session } from './session.ts'

type Of<Type extends BreakOutCommand['type']> = Extract<BreakOutCommand, { type: Type }>
type Decided = Drafted<BreakOutEvent | DocumentEvent>[]

/** How long everybody has to finish a sentence when they are called back. */
const noticeMs = 60_000
/** More than half a day is a slip of the finger. */
const mostMs = 43_200_000

/** Sends people into groups, and brings them back. */
export function decideBreakOuts(
  session: Session | undefined,
  command: BreakOutCommand,
  context: Context<SessionFacts>,
): Decided {
  const { actor } = context
  if (!session || actor.kind !== 'seat') throw notFound()
  if ('epoch' in command.body) refuseStaleChair(session, command.body.epoch)
  if (command.type === 'putTogether') return putTogether(session, command, { ...context, actor })
  refuseUnless(session, ['open'])
  if (command.type === 'startBreakOuts') return started(session, command, { ...context, actor })
  const set = runningBreakOuts(session)
  const item = session.agenda.find(({ id }) => id === set?.itemId)
  if (!set || !item || !maySeeItem(actor, item)) {
    throw new Refusal('no-break-outs', 'No break-outs are on. They may just have ended.')
  }
  const on: On = { session, set, item, actor, facts: context.facts, stream: `session:${command.target}` }
  const decided = decideOn(on, command)
  return Array.isArray(decided) ? decided : [{ stream: on.stream, event: said(on, decided) }]
}

interface On {
  session: Session
  set: BreakOuts
  item: AgendaItem
  actor: SeatActor
  facts: SessionFacts
  stream: Stream
}

type Deed = BreakOutEvent extends infer E ? (E extends BreakOutEvent ? Omit<E, 'breakOutId' | 'seenBy'> : never) : never

const said = ({ set, item }: Pick<On, 'set' | 'item'>, deed: Deed) =>
  ({ ...deed, breakOutId: set.id, seenBy: seenByOf(item) }) as BreakOutEvent

function decideOn(on: On, command: Exclude<BreakOutCommand, Of<'startBreakOuts'> | Of<'putTogether'>>): Deed | Decided {
  const { set, item, actor, facts } = on
  switch (command.type) {
    case 'joinGroup': {
      const group = smallestGroup(set)
      if (groupOf(set, actor.seatId)) throw new Refusal('already-in-a-group', 'You are in a group already.')
      if (!group) throw new Refusal('group-closed', 'Every group has ended. Wait until all are back.')
      return seated(on, actor.seatId, group)
    }
    case 'moveToGroup': {
      const group = atWork(on, command.body.groupId)
      if (group.seatIds.includes(command.body.seatId)) {
        throw new Refusal('already-in-a-group', `They are at ${group.name} already.`, '/groupId')
      }
      return seated(on, command.body.seatId, group)
    }
    case 'extendGroups':
      return extended(on, command.body)
    case 'endGroup': {
      const group = atWork(on, command.body.groupId)
      const ended = said(on, { type: 'groupEnded', groupId: group.id })
      return [{ stream: on.stream, event: ended }, ...pageFrozen(group, item, facts)]
    }
    case 'askForHelp': {
      const group = atWork(on, command.body.groupId)
      if (!group.seatIds.includes(actor.seatId)) {
        throw new Refusal('not-your-group', 'You are not in this group. Ask for help in your own.')
      }
      if (group.helpAskedAt) throw new Refusal('already-asked', 'Your group has asked for help already.')
      return { type: 'helpAsked', groupId: group.id }
    }
    case 'settleHelp': {
      const group = atWork(on, command.body.groupId)
      const helps = set.helperSeatIds.includes(actor.seatId) || roleMay(actor.role, 'session.operate')
      if (!helps && !group.seatIds.includes(actor.seatId)) {
        throw new Refusal('not-your-group', 'Only this group and those who help can say that it needs no help.')
      }
      if (!group.helpAskedAt) throw new Refusal('no-help-asked', 'This group is not waiting for help.')
      return { type: 'helpSettled', groupId: group.id }
    }
    case 'callBack':
      if (set.calledBack) throw new Refusal('already-called-back', 'Everybody has been called back already.')
      return { type: 'groupsCalledBack', noticeMs }
    case 'returnGroups':
      return groupsBack(on.stream, set, item, facts)
    default:
      return command satisfies never
  }
}

function started(
  session: Session,
  { target, body }: Of<'startBreakOuts'>,
  { actor, facts, newId }: Context<SessionFacts> & { actor: SeatActor },
): Decided {
  const item = session.agenda.find(({ id }) => id === body.itemId)
  if (!item || !maySeeItem(actor, item)) throw notFound()
  if (session.currentItemId !== item.id) {
    throw new Refusal('not-on', `Item ${item.ref} is not on. Start it first, then send people into groups.`, '/itemId')
  }
  if (runningBreakOuts(session)) {
    throw new Refusal('already-on', 'Break-outs are on already. Bring the groups back first.')
  }
  const names = new Set(body.groups.map(({ name }) => name.toLowerCase()))
  if (names.size < body.groups.length) {
    throw new Refusal('already-named', 'Two groups have the same name. Give each its own.', '/groups')
  }
  const seatIds = body.groups.flatMap((group) => group.seatIds)
  if (new Set(seatIds).size < seatIds.length) {
    throw new Refusal('already-in-a-group', 'Somebody is in two groups. Put everybody into one.', '/groups')
  }
  if (body.groups.some((group) => group.seatIds.length === 0)) {
    throw new Refusal('no-people', 'A group has nobody in it. Put somebody there, or have fewer groups.', '/groups')
  }
  for (const seatId of seatIds) mustTakePart(session, item, seatId, facts, '/groups')
  for (const seatId of body.helperSeatIds) mustSee(item, seatId, facts, '/helperSeatIds')
  const operating = facts.seats.filter((seat) => roleMay(seat.role, 'session.operate') && takesPart(seat, item))
  const helperSeatIds = [...new Set([...operating.map(({ seatId }) => seatId), ...body.helperSeatIds])]
  const groups = body.groups.map((group) => ({
    id: newId() as GroupId,
    documentId: newId() as DocumentId,
    ...group,
  }))
  const about = { personId: actor.personId, sessionId: target as SessionId, helperSeatIds }
  const set = { breakOutId: newId() as BreakOutId, seenBy: seenByOf(item) }
  const event: BreakOutEvent = {
    ...{ type: 'breakOutsStarted', itemId: item.id, allottedMs: body.lengthMs, helperSeatIds, groups, ...set },
  }
  return [{ stream: `session:${target}`, event }, ...groups.map((group) => pageBegun(group, item, about))]
}

/** Somebody comes to a group, from another one or from none: its page is theirs, and the other's no longer is. */
function seated(on: On, seatId: SeatId, group: Group): Decided {
  const { session, set, item, facts } = on
  mustTakePart(session, item, seatId, facts, '/seatId')
  const from = groupOf(set, seatId)
  const left = from
    ? [
        pageGivenTo(
          from,
          from.seatIds.filter((one) => one !== seatId),
          set,
        ),
      ]
    : []
  const joined = said(on, { type: 'groupJoined', groupId: group.id, seatId })
  return [{ stream: on.stream, event: joined }, ...left, pageGivenTo(group, [...group.seatIds, seatId], set)]
}

function extended({ set }: On, { groupId, byMs }: Of<'extendGroups'>['body']): Deed {
  if (set.calledBack) {
    throw new Refusal('already-called-back', 'Everybody has been called back, so no group gets more time.')
  }
  const groups = set.groups.filter(({ id, endedAt }) => endedAt === null && (groupId === null || id === groupId))
  if (groups.length === 0) throw new Refusal('group-closed', 'This group has ended, so it gets no more time.')
  if (groups.some(({ allottedMs }) => allottedMs + byMs > mostMs)) {
    throw new Refusal('no-more-time', 'A group has 12 hours at most.', '/byMs')
  }
  return { type: 'groupsExtended', groupIds: groups.map(({ id }) => id), byMs }
}

function atWork({ set }: On, groupId: GroupId): Group {
  const group = set.groups.find(({ id }) => id === groupId)
  if (!group) throw notFound()
  if (group.endedAt) throw new Refusal('group-closed', `${group.name} has ended. Choose another group.`, '/groupId')
  return group
}

function mustTakePart(session: Session, item: AgendaItem, seatId: SeatId, facts: SessionFacts, at: string): void {
  mustSee(item, seatId, facts, at)
  if (session.attendance.some((one) => one.seatId === seatId && isHere(one))) return
  throw new Refusal('not-here', 'Only people who are here go into a group. Record first that they have come.', at)
}

function mustSee(item: AgendaItem, seatId: SeatId, { seats }: SessionFacts, at: string): void {
  const seat = seats.find((one) => one.seatId === seatId)
  if (!seat) throw new Refusal('seat-unknown', 'Somebody has no seat here. Choose people of this senate.', at)
  if (takesPart(seat, item)) return
  const sentence = 'Somebody takes no part in this item, because of an interest or because it is restricted.'
  throw new Refusal('not-part-of-this', `${sentence} Leave them out.`, at)
}
