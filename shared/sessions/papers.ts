import type { Context, Drafted } from '../command.ts'
import { daysBetween, plural } from '../format.ts'
import type { ItemId, PaperFileId, PaperId } from '../ids.ts'
import type { Actor, SeatActor } from '../members/actor.ts'
import type { Moment } from '../protocol.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { AgendaItem } from './agenda.ts'
import type { SessionFacts } from './facts.ts'
import type { PaperCommand } from './paper-commands.ts'
import type { PaperMedia } from './paper-media.ts'
import { type ItemSeenBy, maySeeItem, seenByOf } from './seen.ts'
import type { Session } from './session.ts'

/** A file that was sent in, as the journal remembers it. */
export interface PaperFile {
  id: PaperFileId
  media: PaperMedia
  size: number
  digest: string
}

export interface PaperVersion {
  file: PaperFile
  issuedAt: string
  issuedBy: Moment['by']
  /** Why it came after the notice day. */
  lateReason: string | null
}

/** A paper of an item, with every version that was issued; the last one counts. */
export interface Paper {
  id: PaperId
  itemId: ItemId
  title: string
  restricted: boolean
  versions: readonly PaperVersion[]
  withdrawn: { at: string; reason: string } | null
}

type Issue = { file: PaperFile; lateReason: string | null; seenBy: ItemSeenBy }

export type PaperEvent =
  | ({ type: 'paperIssued'; paperId: PaperId; itemId: ItemId; title: string; restricted: boolean } & Issue)
  | ({ type: 'paperReplaced'; paperId: PaperId } & Issue)
  | { type: 'paperWithdrawn'; paperId: PaperId; reason: string; seenBy: ItemSeenBy }

/** The most papers that one session holds. */
const most = 100

/** Issues a paper, replaces it, or takes it back. */
export function decidePaper(
  session: Session | undefined,
  command: PaperCommand,
  context: Context<SessionFacts>,
): Drafted<PaperEvent>[] {
  if (!session) throw notFound()
  if (session.state === 'closed' || session.state === 'cancelled') {
    throw new Refusal('session-closed', 'This session is over. Its papers stay as they are.')
  }
  const drafted = (event: PaperEvent): Drafted<PaperEvent>[] => [{ stream: `session:${command.target}`, event }]
  switch (command.type) {
    case 'issuePaper': {
      const { fileId, title, restricted } = command.body
      const { file, itemId } = sentIn(fileId, command.target, context)
      const item = itemOf(session, itemId, context.actor)
      if (session.papers.length >= most) {
        throw new Refusal('already-full', `A session holds ${most} papers at most. Put several into one file.`)
      }
      const issue = { file, lateReason: lateness(session, command.body.lateReason, context) }
      const words = { paperId: context.newId() as PaperId, itemId, title, restricted }
      return drafted({ type: 'paperIssued', ...words, ...issue, seenBy: seenBy(item, restricted) })
    }
    case 'replacePaper': {
      const { paper, item } = standing(session, command.body.paperId, context.actor)
      const { file, itemId } = sentIn(command.body.fileId, command.target, context)
      if (itemId !== item.id) {
        throw new Refusal('wrong-item', 'This file was sent in for another item. Send it in for this one.', '/fileId')
      }
      if (paper.versions.at(-1)?.file.digest === file.digest) {
        throw new Refusal(
          'no-change',
          'This is the very file that is there already. Choose the new version.',
          '/fileId',
        )
      }
      const issue = { file, lateReason: lateness(session, command.body.lateReason, context) }
      return drafted({ type: 'paperReplaced', paperId: paper.id, ...issue, seenBy: seenBy(item, paper.restricted) })
    }
    case 'withdrawPaper': {
      const { paper, item } = standing(session, command.body.paperId, context.actor)
      const { reason } = command.body
      return drafted({ type: 'paperWithdrawn', paperId: paper.id, reason, seenBy: seenBy(item, paper.restricted) })
    }
    default:
      return command satisfies never
  }
}

/** What a session is after an event of its papers. Those of papers that the holder was never told of change nothing. */
export function evolvePaper(session: Session, event: PaperEvent, { at, by }: Moment): Session {
  switch (event.type) {
    case 'paperIssued': {
      const { paperId: id, itemId, title, restricted, file, lateReason } = event
      const versions = [{ file, issuedAt: at, issuedBy: by, lateReason }]
      return { ...session, papers: [...session.papers, { id, itemId, title, restricted, versions, withdrawn: null }] }
    }
    case 'paperReplaced': {
      const version = { file: event.file, issuedAt: at, issuedBy: by, lateReason: event.lateReason }
      return withPaper(session, event.paperId, ({ versions }) => ({ versions: [...versions, version] }))
    }
    case 'paperWithdrawn':
      return withPaper(session, event.paperId, () => ({ withdrawn: { at, reason: event.reason } }))
    default:
      return event satisfies never
  }
}

/** Whether somebody who may read a session may see this paper: with its item as that is now, never without it. */
export function maySeePaper(viewer: SeatActor, session: Pick<Session, 'agenda'>, paper: Paper): boolean {
  const item = session.agenda.find(({ id }) => id === paper.itemId)
  return item !== undefined && maySeeItem(viewer, item) && maySeeItem(viewer, seenBy(item, paper.restricted))
}

function seenBy(item: AgendaItem, restricted: boolean): ItemSeenBy {
  return { ...seenByOf(item), confidentiality: restricted ? 'restricted' : item.confidentiality }
}

function withPaper(session: Session, paperId: PaperId, change: (paper: Paper) => Partial<Paper>): Session {
  const changed = (paper: Paper) => (paper.id === paperId ? { ...paper, ...change(paper) } : paper)
  return { ...session, papers: session.papers.map(changed) }
}

function sentIn(fileId: PaperFileId, sessionId: string, { facts, actor }: Context<SessionFacts>) {
  const { upload } = facts
  const mine = actor.kind === 'seat' && upload?.sentBy === actor.seatId
  if (!upload || upload.file.id !== fileId || upload.sessionId !== sessionId || !mine) {
    throw new Refusal('file-unknown', 'The file is not here any more. Send it in again.', '/fileId')
  }
  if (upload.issued)
    throw new Refusal('already-issued', 'This file is a paper already. Send in another one.', '/fileId')
  return upload
}

function itemOf(session: Session, itemId: ItemId, actor: Actor): AgendaItem {
  const item = session.agenda.find(({ id }) => id === itemId)
  if (!item || actor.kind !== 'seat' || !maySeeItem(actor, item)) {
    throw new Refusal('item-unknown', 'There is no such item on the agenda. Look at the agenda as it is now.')
  }
  return item
}

function standing(session: Session, paperId: PaperId, actor: Actor): { paper: Paper; item: AgendaItem } {
  const paper = session.papers.find(({ id }) => id === paperId)
  if (!paper || actor.kind !== 'seat' || !maySeePaper(actor, session, paper)) {
    throw new Refusal('paper-unknown', 'There is no such paper. Look at the agenda as it is now.', '/paperId')
  }
  if (paper.withdrawn) {
    throw new Refusal('already-withdrawn', 'This paper was withdrawn. Issue another one.', '/paperId')
  }
  return { paper, item: itemOf(session, paper.itemId, actor) }
}

/** After the notice day of the terms of reference a paper is late, and says why. */
function lateness(session: Session, reason: string | undefined, { facts }: Context<SessionFacts>): string | null {
  const { today, timeZone, terms } = facts
  if (daysBetween(today, session.startsAt, timeZone) >= terms.noticeDays) return null
  if (reason) return reason
  const sentence = `The terms of reference ask for papers ${plural(terms.noticeDays, 'day')} before.`
  throw new Refusal('needs-reason', `${sentence} Say why this one is late.`, '/lateReason')
}
