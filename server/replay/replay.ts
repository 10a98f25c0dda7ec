import * as z from 'zod'
import { id } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Moment } from '../../shared/protocol.ts'
import { asHeld } from '../../shared/sessions/ending.ts'
import { withoutDoor } from '../../shared/sessions/guests.ts'
import { type SessionReplay, sessionReplay } from '../../shared/sessions/replay-answers.ts'
import { storyOf } from '../../shared/sessions/replay-record.ts'
import { toldOfSession } from '../../shared/sessions/replay-told.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { readStream } from '../journal.ts'
import { query } from '../query.ts'
import { sessionSlice } from '../sessions/slice.ts'
import { actionsOf, decisionsOf, documentsOf } from './came-of-it.ts'
import { quorumThen } from './quorum-then.ts'
import { proposalsOf } from './words.ts'

const replayOfSession = query({
  path: '/sessions/:sessionId/replay',
  action: 'session.read',
  summary:
    'A session on one time line, as you may see it: what happened when, the words as you could see them then, ' +
    'and what was decided.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: sessionReplay,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, now, actor, params: { sessionId } }): Promise<SessionReplay | undefined> {
    const recorded = await readStream<SessionEvent>(db, `session:${sessionId}`)
    const story = historyOf(recorded) ?? storyFrom(recorded)
    if (!story) return undefined
    const last = story.events.at(-1)
    const isOver = last?.event.type === 'sessionClosed'
    const from = story.events[0]?.at ?? story.now.startsAt
    const until = isOver ? last.at : last ? laterOf(now.toISOString(), last.at) : story.now.startsAt
    const span = { from, until, recordedUntil: laterOf(story.closedWith ?? until, until) }
    const told = toldOfSession(story, { viewer: actor, isWithheld: (event) => isWithheld(event, actor) })
    const agenda = story.now.agenda.filter((item) => maySeeItem(actor, item))
    const proposals = await proposalsOf(db, actor, sessionId, span)
    return {
      ...{ id: sessionId, ref: story.now.ref, title: story.now.title, from, until, isOver },
      historical: story.now.historical,
      begin: told.begin,
      events: told.events,
      quorum: await quorumThen(db, actor, sessionId, { moments: recorded, now: story.now }),
      proposals,
      decisions: await decisionsOf(db, actor, sessionId, proposals, span),
      actions: await actionsOf(db, actor, sessionId, span),
      documents: await documentsOf(db, actor, agenda, span),
    }
  },
})

type Versioned = Moment & { version: number; event: SessionEvent }

interface Story {
  begin: Session
  events: readonly Versioned[]
  /** The session as it is now: what has been closed to somebody since stays closed in a replay. */
  now: Session
  /** When somebody pressed to close it, which may be later than its end. */
  closedWith: string | null
}

type Recorded = Awaited<ReturnType<typeof readStream<SessionEvent>>>

const folded = (recorded: Recorded) =>
  recorded.reduce<Session | undefined>((before, { event, at, by }) => evolve(before, event, { at, by }), undefined)

/** From its opening to its close; nothing yet of one that was not opened. What is said of it afterwards is no part of it. */
function storyFrom(recorded: Recorded): Story | undefined {
  const opened = recorded.findIndex(({ event }) => event.type === 'sessionOpened')
  const closed = recorded.findIndex(({ event }) => event.type === 'sessionClosed')
  const begin = folded(opened < 0 ? recorded : recorded.slice(0, opened))
  const now = folded(recorded)
  if (!begin || !now) return undefined
  const events = opened < 0 ? [] : recorded.slice(opened, closed < 0 ? undefined : closed + 1)
  return { begin: quiet(begin), events: asHeld(events), now, closedWith: recorded[closed]?.at ?? null }
}

/** What an earlier record says of a session that was held before there was a journal. */
function historyOf(recorded: Recorded): Story | undefined {
  const now = folded(recorded)
  if (!now?.historical) return undefined
  const { begin, events } = storyOf(now)
  return { begin: quiet(begin), events: events.map((one, n) => ({ version: n + 1, ...one })), now, closedWith: null }
}

/** Before it opens nobody has come to its door, and nobody is told its code. */
function quiet(session: Session): Session {
  return { ...withoutDoor(session), notesDocumentId: null, shown: null }
}

function isWithheld(event: SessionEvent, viewer: SeatActor): boolean {
  return sessionSlice.withheldFrom?.(event, viewer) ?? false
}

const laterOf = (one: string, other: string) => (one > other ? one : other)

export const replayQueries = [replayOfSession]
