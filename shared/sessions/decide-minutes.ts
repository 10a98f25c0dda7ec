import { isExcluded } from '../can.ts'
import type { Context, Drafted } from '../command.ts'
import type { DocumentAssigned, DocumentCreated, DocumentEvent, VersionNamed } from '../documents/document.ts'
import { formatDate, plural } from '../format.ts'
import type { DocumentId, SessionId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import { notFound, Refusal } from '../refusal.ts'
import { refuseStaleChair } from './chair.ts'
import type { SessionFacts } from './facts.ts'
import {
  circulatedTexts,
  correctionsNotInText,
  isSameText,
  type Minutes,
  type MinutesEvent,
  openCorrections,
  type PinnedText,
} from './minutes.ts'
import type { MinutesCommand } from './minutes-commands.ts'
import type { MinutesFacts } from './minutes-facts.ts'
import { maySeePart } from './minutes-seen.ts'
import type { Session } from './session.ts'

/** What minutes do to their documents, in the same commit. */
type MinutesDocumentEvent =
  | DocumentCreated
  | DocumentAssigned
  | VersionNamed
  | Extract<DocumentEvent, { type: 'documentSealed' }>

type Decided = Drafted<MinutesEvent | MinutesDocumentEvent>[]
type Of<Type extends MinutesCommand['type']> = Extract<MinutesCommand, { type: Type }>
interface MinutesContext extends Context<SessionFacts> {
  actor: SeatActor
  about: MinutesFacts
}

/** Drafts, circulates, corrects and confirms the minutes of a session that is over. */
export function decideMinutes(
  session: Session | undefined,
  command: MinutesCommand,
  context: Context<SessionFacts>,
): Decided {
  const { actor, facts } = context
  if (!session || actor.kind !== 'seat' || !facts.minutes) throw notFound()
  const known = { ...context, actor, about: facts.minutes }
  const of = (event: MinutesEvent, privately?: Record<string, string>): Decided[number] => ({
    ...{ stream: `session:${command.target}`, event },
    ...(privately && { privately }),
  })
  switch (command.type) {
    case 'draftMinutes':
      return drafted(session, command, known)
    case 'circulateMinutes':
      return circulated(kept(session), command, known)
    case 'proposeCorrection': {
      const { documentId, passage, shouldSay, why } = command.body
      refuseUnread(kept(session))
      refuseUnseen(session, documentId, known)
      const correctionId = context.newId()
      return [of({ type: 'correctionProposed', correctionId, documentId }, { passage, shouldSay, why })]
    }
    case 'takeCorrection': {
      const { correctionId, how } = command.body
      refuseUnanswerable(session, correctionId, known)
      return [of({ type: 'correctionTaken', correctionId }, { how })]
    }
    case 'declineCorrection': {
      const { correctionId, why } = command.body
      refuseUnanswerable(session, correctionId, known)
      return [of({ type: 'correctionDeclined', correctionId }, { why })]
    }
    case 'confirmMinutes':
      return confirmed(session, command, known)
    case 'recordMinutesErratum': {
      const { documentId, text } = command.body
      if (kept(session).state !== 'confirmed') {
        throw new Refusal('not-confirmed', 'These minutes are not confirmed. Change the text, then circulate it.')
      }
      refuseUnseen(session, documentId, known)
      return [of({ type: 'minutesErratumRecorded', erratumId: context.newId(), documentId }, { text })]
    }
    default:
      return command satisfies never
  }
}

function drafted(session: Session, { target }: Of<'draftMinutes'>, { actor, about }: MinutesContext): Decided {
  if (session.state !== 'closed')
    throw new Refusal('not-closed', 'Minutes are drafted from a session that is over. Close it first.')
  if (session.minutes) {
    throw new Refusal(
      'already-drafted',
      'The minutes have been drafted already, and nothing of them is overwritten. Open them.',
    )
  }
  const parts = about.drafted.map(({ documentId, restricted, itemId }) => ({ documentId, restricted, itemId }))
  return [
    ...about.drafted.map(({ documentId, title, challengeId, itemId }): Decided[number] => ({
      stream: `document:${documentId}`,
      event: {
        ...{ type: 'documentCreated', personId: actor.personId, title, kind: 'minutes', challengeId },
        // Until they are confirmed their document is for chairs and secretary: others read what was circulated.
        ...{ sessionId: target as SessionId, restricted: true, assignedSeatIds: [] },
        // Whoever withdraws from the item loses its part, however they come to it.
        ...(itemId !== null && { itemId }),
      },
    })),
    { stream: `session:${target}`, event: { type: 'minutesDrafted', parts } },
  ]
}

function circulated(
  minutes: Minutes,
  { target }: Of<'circulateMinutes'>,
  { actor, about, newId }: MinutesContext,
): Decided {
  refuseConfirmed(minutes)
  refuseClosed(minutes, actor)
  const texts = pinned(about)
  if (isSameText(texts, circulatedTexts(minutes))) {
    throw new Refusal('no-change', 'Exactly this text has been circulated already. Change it first.')
  }
  const isFirst = minutes.circulations.length === 0
  return [
    ...named(texts, isFirst ? 'Circulated' : 'Circulated with corrections', newId),
    {
      stream: `session:${target}`,
      event: { type: 'minutesCirculated', state: isFirst ? 'unconfirmed' : 'corrected', texts },
    },
  ]
}

const pinned = ({ texts }: MinutesFacts): PinnedText[] =>
  texts.map(({ documentId, seq, digest }) => ({ documentId, seq, digest }))

const named = (texts: readonly PinnedText[], name: string, newId: () => string) =>
  texts.map(({ documentId, seq, digest }): Decided[number] => ({
    stream: `document:${documentId}`,
    event: { type: 'versionNamed', id: newId(), name, seq, digest },
  }))

function confirmed(session: Session, { target, body }: Of<'confirmMinutes'>, context: MinutesContext): Decided {
  const { about, actor, facts } = context
  const { inSessionId, itemId } = body
  const minutes = kept(session)
  refuseConfirmed(minutes)
  const { later } = about
  if (!later || inSessionId === target || later.session.startsAt <= session.startsAt) {
    throw new Refusal('wrong-session', 'Minutes are confirmed in a later session. Choose one.', '/inSessionId')
  }
  refuseStaleChair(later.session, body.epoch)
  const item = itemId === null ? undefined : later.session.agenda.find(({ id }) => id === itemId)
  if (itemId !== null && !item) throw new Refusal('item-unknown', 'That item is not on its agenda. Look at it again.')
  if (later.session.state !== 'open') {
    throw new Refusal('not-open', 'Minutes are confirmed while a later session is open. Open that session first.')
  }
  if (actor.seatId !== (item?.presidingSeatId ?? later.session.chairSeatId)) {
    throw new Refusal('forbidden', 'Only whoever chairs the later session confirms minutes in it. Ask them.')
  }
  if (!later.quorate) {
    throw new Refusal('not-quorate', 'There is no quorum, so nothing can be confirmed. Put the item off.')
  }
  refuseUnread(minutes)
  const open = openCorrections(minutes).length
  if (open > 0) {
    const sentence = `${plural(open, 'proposed correction')} ${open === 1 ? 'has' : 'have'} no answer.`
    throw new Refusal('needs-answer', `${sentence} Take them in, or answer why not.`)
  }
  const texts = pinned(about)
  if (!isSameText(texts, circulatedTexts(minutes))) {
    throw new Refusal(
      'wording-differs',
      'The text has been changed since it was circulated. Circulate it again, then confirm.',
    )
  }
  const missing = correctionsNotInText(minutes).length
  if (missing > 0) {
    const sentence = `${plural(missing, 'correction')} ${missing === 1 ? 'was' : 'were'} taken in, but the circulated text is as before.`
    throw new Refusal('needs-circulation', `${sentence} Circulate the corrected text first.`)
  }
  const day = formatDate(later.session.startsAt, facts.timeZone)
  const reason = `Confirmed in ${later.session.ref} of ${day}${item ? `, item ${item.ref}` : ''}`
  const openPart = minutes.parts[0]?.documentId
  return [
    ...named(texts, 'Confirmed', context.newId),
    ...texts.flatMap(({ documentId }): Decided => {
      const stream = `document:${documentId}` as const
      const sealed: Decided[number] = { stream, event: { type: 'documentSealed', reason } }
      if (documentId !== openPart) return [sealed]
      // From now on nobody can change it, so everybody may open the document itself.
      const changedFor = [...about.seatIds]
      return [
        sealed,
        { stream, event: { type: 'documentAssigned', restricted: false, assignedSeatIds: [], changedFor } },
      ]
    }),
    {
      stream: `session:${target}`,
      event: { type: 'minutesConfirmed', inSessionId, itemId, texts },
      // The very words, under a commitment of the journal: minutes name people, and erasing one leaves the chain whole.
      privately: Object.fromEntries(about.texts.map(({ documentId, text }) => [documentId, text])),
    },
    {
      stream: `session:${inSessionId}`,
      event: { type: 'earlierMinutesConfirmed', sessionId: target as SessionId, itemId },
    },
  ]
}

function kept({ minutes }: Session): Minutes {
  if (!minutes) throw new Refusal('no-minutes', 'The minutes have not been drafted yet. Draft them first.')
  return minutes
}

function refuseConfirmed({ state }: Minutes): void {
  if (state === 'confirmed') {
    throw new Refusal('already-confirmed', 'These minutes are confirmed and stay as they are. Add an erratum instead.')
  }
}

/** Nobody vouches for a text that a late ruling took from them. A part kept apart for the item does not stand in the way. */
function refuseClosed({ parts }: Minutes, actor: SeatActor): void {
  if (parts.some(({ documentId, itemId }) => itemId === null && isExcluded(actor, { documentId }))) {
    throw new Refusal(
      'not-part-of-this',
      'The text of these minutes is closed to you, because you have withdrawn from an item that it tells of. Ask another officer to circulate it.',
    )
  }
}

function refuseUnread(minutes: Minutes): void {
  refuseConfirmed(minutes)
  if (minutes.state === 'draft')
    throw new Refusal('not-circulated', 'These minutes have not been circulated. Wait until they are.')
}

function refuseUnseen(session: Session, documentId: DocumentId, { actor, about }: MinutesContext): void {
  const part = session.minutes?.parts.find((one) => one.documentId === documentId)
  if (!part || !maySeePart(actor, session, part, about.challenges.get(documentId) ?? null)) {
    throw new Refusal('document-unknown', 'There is no such part of these minutes. Open them again.', '/documentId')
  }
}

function refuseUnanswerable(session: Session, correctionId: string, context: MinutesContext): void {
  const minutes = kept(session)
  refuseConfirmed(minutes)
  const correction = minutes.corrections.find(({ id }) => id === correctionId)
  if (!correction) {
    throw new Refusal('correction-unknown', 'There is no such correction. Look at the minutes again.', '/correctionId')
  }
  refuseUnseen(session, correction.documentId, context)
  if (correction.answer) throw new Refusal('already-answered', 'This correction has been answered already.')
}
