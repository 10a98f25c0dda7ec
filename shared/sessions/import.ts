import type { Context, Drafted } from '../command.ts'
import type { ItemId, SessionId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { AgendaItem } from './agenda.ts'
import type { Attendance } from './attendance.ts'
import type { SessionFacts } from './facts.ts'
import type { DoorEvent } from './guests.ts'
import type { ImportCommand } from './import-commands.ts'
import type { SessionWords } from './plan-events.ts'
import type { Session } from './session.ts'

type Brought = SessionWords & { ref: string; state: 'published' | 'closed' | 'cancelled' }

/** An item as an earlier record has it: when it ran is known of some. */
type EarlierItem = Omit<AgendaItem, 'presidingSeatId' | 'phase' | 'clock' | 'putOff' | 'standing' | 'carriedOver'> & {
  ran?: { from: string; to: string } | null
}

export type ImportEvent =
  | ({
      type: 'sessionImported'
      agenda: readonly EarlierItem[]
      attendance: readonly (Omit<Attendance, 'deputySeatId' | 'intervals'> & {
        intervals: readonly { from: string; to: string }[]
      })[]
    } & Brought)
  | { type: 'sessionMoved'; startsAt: string; endsAt: string }

/** Brings in a session of an earlier record, or dates one anew. */
export function decideImport(
  session: Session | undefined,
  command: ImportCommand,
  { facts, newId }: Context<SessionFacts>,
): Drafted<ImportEvent | DoorEvent>[] {
  const { body } = command
  if (body.endsAt <= body.startsAt) {
    throw new Refusal('wrong-time', 'A session ends after it starts. Check both times.', '/endsAt')
  }
  if (command.type === 'moveSession') {
    if (!session) throw notFound()
    if (session.state !== 'published' && session.state !== 'draft') {
      throw new Refusal('already-opened', 'This session has been opened. Its time stays as it was.')
    }
    return [{ stream: `session:${command.target}`, event: { type: 'sessionMoved', ...command.body } }]
  }
  if (facts.unknown) {
    throw new Refusal(`${facts.unknown}-unknown`, `This senate has no such ${facts.unknown}. Bring it in first.`)
  }
  const imported = command.body
  const refs = new Set(imported.agenda.map((item) => item.ref))
  if (refs.size < imported.agenda.length) {
    throw new Refusal('already-on-agenda', 'Two items have the same reference. Give each its own.', '/agenda')
  }
  const id = newId() as SessionId
  const agenda = imported.agenda.map((item) => ({ ...item, id: newId() as ItemId, ran: item.ran ?? null }))
  const stream = `session:${id}` as const
  const brought: ImportEvent = { type: 'sessionImported', ref: facts.nextRef, ...imported, agenda }
  if (imported.state !== 'published') return [{ stream, event: brought }]
  return [
    { stream, event: brought },
    { stream, event: { type: 'joinCodeMade', code: facts.door.freshCode } },
  ]
}

/** What a session is after it was brought in or dated anew. */
export function evolveImport(session: Session | undefined, event: ImportEvent, { at }: Moment): Session | undefined {
  switch (event.type) {
    case 'sessionImported': {
      const { type: _type, agenda, attendance, ...imported } = event
      const closed = imported.state === 'closed'
      return {
        ...imported,
        chairEpoch: 1,
        publishedAt: at,
        shortNotice: null,
        openedAt: closed ? imported.startsAt : null,
        closedAt: closed ? imported.endsAt : null,
        closePressedAt: null,
        cancellation: null,
        ...{ currentItemId: null, shown: null, shownAt: null, notesDocumentId: null },
        papers: [],
        breakOuts: [],
        minutes: null,
        confirmedHere: [],
        agenda: agenda.map(({ ran, ...item }) => ({
          ...item,
          // An earlier record does not say it: what is about no challenge comes up again.
          standing: item.challengeId === null,
          presidingSeatId: null,
          phase: null,
          clock: ran ? { startedAt: ran.from, pausedAt: null, pausedMs: 0, extendedMs: 0, endedAt: ran.to } : null,
          putOff: null,
          carriedOver: null,
        })),
        itemsNumbered: Math.max(agenda.length, ...agenda.map(({ ref }) => Number(/^\d+$/.test(ref) ? ref : 0))),
        attendance: attendance.map((one) => ({ ...one, deputySeatId: null })),
        speakers: [],
        joinCode: null,
        guests: [],
        historical: closed,
      }
    }
    case 'sessionMoved':
      return session && { ...session, startsAt: event.startsAt, endsAt: event.endsAt }
    default:
      return event satisfies never
  }
}
