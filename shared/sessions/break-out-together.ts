import type { Context, Drafted } from '../command.ts'
import type { DocumentEvent } from '../documents/document.ts'
import type { DocumentId, SessionId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { BreakOutCommand } from './break-out-commands.ts'
import { takesPart } from './break-out-pages.ts'
import type { BreakOutEvent } from './break-outs.ts'
import type { SessionFacts } from './facts.ts'
import { refuseUnless } from './run.ts'
import { maySeeItem, seenByOf } from './seen.ts'
import type { Session } from './session.ts'

/**
 * Adds what every group wrote to the item's document, once: the words are written in the commit of this event. A point
 * of the document's history is named before them; where the item has no document, or a scenario or a map, notes begin
 * with them.
 */
export function putTogether(
  session: Session,
  { target, body }: Extract<BreakOutCommand, { type: 'putTogether' }>,
  { actor, facts, newId }: Context<SessionFacts> & { actor: SeatActor },
): Drafted<BreakOutEvent | DocumentEvent>[] {
  refuseUnless(session, ['open', 'adjourned'])
  const set = session.breakOuts.find(({ id }) => id === body.breakOutId)
  const item = session.agenda.find(({ id }) => id === set?.itemId)
  if (!set || !item || !maySeeItem(actor, item)) throw notFound()
  if (!set.returnedAt) throw new Refusal('not-returned', 'The groups are still at work. Bring them back first.')
  if (set.putTogetherIn) throw new Refusal('already-together', 'These pages have been put together already.')
  const { together } = facts
  if (!together) throw new Error('Putting together needs what is written.')
  const { document } = together
  const event = (documentId: DocumentId): Drafted<BreakOutEvent> => ({
    stream: `session:${target}`,
    event: {
      ...{ type: 'pagesPutTogether', itemId: item.id, documentId },
      ...{ breakOutId: set.id, seenBy: seenByOf(item) },
    },
  })
  if (!document) {
    const documentId = newId() as DocumentId
    const restricted = item.confidentiality === 'restricted'
    const readers = facts.seats.filter((seat) => takesPart(seat, item)).map(({ seatId }) => seatId)
    const begun: DocumentEvent = {
      ...{
        type: 'documentCreated',
        personId: actor.personId,
        kind: 'notes',
        title: `Notes: ${item.title}`.slice(0, 200),
      },
      ...{ challengeId: item.challengeId, sessionId: target as SessionId, itemId: item.id },
      ...{ restricted, assignedSeatIds: restricted ? readers : [] },
    }
    return [event(documentId), { stream: `document:${documentId}`, event: begun }]
  }
  if (document.state !== 'open') {
    const sentence = `The document of item ${item.ref} is ${document.state}, so nothing can be added to it.`
    const further = document.state === 'frozen' ? 'Let people write in it again first.' : 'Give the item another one.'
    throw new Refusal('document-locked', `${sentence} ${further}`)
  }
  if (item.confidentiality === 'restricted' && !document.restricted) {
    const sentence = `Item ${item.ref} is restricted and its document is not, so more people would read the pages.`
    throw new Refusal('needs-restriction', `${sentence} Restrict the document first.`)
  }
  if (!document.mayWrite) {
    throw new Refusal('forbidden', 'You may not write in the document of this item. Ask somebody who may.')
  }
  const named: DocumentEvent = {
    ...{ type: 'versionNamed', id: newId(), name: `Before the groups on item ${item.ref}`, ...document.words },
  }
  return [event(document.documentId), { stream: `document:${document.documentId}`, event: named }]
}
