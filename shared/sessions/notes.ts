import { isExcluded, operators } from '../can.ts'
import type { Context, Drafted } from '../command.ts'
import type { DocumentCreated } from '../documents/document.ts'
import type { DocumentId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import { notFound, Refusal } from '../refusal.ts'
import { refuseStaleChair } from './chair.ts'
import type { SessionFacts } from './facts.ts'
import type { RoomCommand } from './room-commands.ts'
import { refuseUnless } from './run.ts'
import type { Session } from './session.ts'

export type NotesEvent = { type: 'notesBegun'; documentId: DocumentId }

/** Begins the notes for the minutes: one co-edited document of the session, for those who operate it and nobody else. */
export function decideNotes(
  session: Session | undefined,
  { target, body }: Extract<RoomCommand, { type: 'beginNotes' }>,
  { actor, facts, newId }: Context<SessionFacts>,
): Drafted<NotesEvent | DocumentCreated>[] {
  if (!session || actor.kind !== 'seat') throw notFound()
  refuseStaleChair(session, body.epoch)
  refuseUnless(session, ['published', 'open', 'adjourned'])
  refuseBegun(session, actor)
  const documentId = newId() as DocumentId
  const operate = facts.seats.filter(({ role }) => operators.includes(role)).map(({ seatId }) => seatId)
  return [
    {
      stream: `document:${documentId}`,
      event: {
        type: 'documentCreated',
        personId: actor.personId,
        title: `Notes for the minutes of ${session.ref}`,
        kind: 'notes',
        challengeId: null,
        sessionId: target as NonNullable<DocumentCreated['sessionId']>,
        restricted: true,
        assignedSeatIds: [...new Set([...operate, actor.seatId])],
      },
    },
    { stream: `session:${target}`, event: { type: 'notesBegun', documentId } },
  ]
}

function refuseBegun({ notesDocumentId: documentId }: Session, actor: SeatActor): void {
  if (documentId === null) return
  const sentence = isExcluded(actor, { documentId })
    ? 'Somebody has begun the notes already. They are closed to you, because you have withdrawn from an item that they may tell of. Leave them to the others who run this session.'
    : 'Somebody has begun the notes already. Open them in their tab.'
  throw new Refusal('already-begun', sentence)
}
