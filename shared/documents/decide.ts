import type { Context, Drafted } from '../command.ts'
import { decidePin } from '../impacts/scenarios/pin.ts'
import type { Stream } from '../protocol.ts'
import { Refusal } from '../refusal.ts'
import { mustBeAssignable } from './assignable.ts'
import { begin } from './begin.ts'
import { type Beginning, type DocumentCommand, isBeginning } from './commands.ts'
import type { Document, DocumentEvent } from './document.ts'
import type { DocumentFacts } from './facts.ts'

type Of<Type extends DocumentCommand['type']> = Extract<DocumentCommand, { type: Type }>

/** The rule of every command on a document. `document` is null while it is still to be made. */
export function decide(
  document: Document | null,
  command: DocumentCommand,
  context: Context<DocumentFacts>,
): Drafted<DocumentEvent>[] {
  if (isBeginning(command)) {
    return [{ stream: `document:${context.newId()}`, event: begin(command, context) }]
  }
  if (!document) throw new Error('Only a beginning works without a document.')
  const stream: Stream = `document:${command.target}`
  return [{ stream, event: decideOn(document, command, context) }]
}

function decideOn(
  document: Document,
  command: Exclude<DocumentCommand, Beginning>,
  { facts, newId }: Context<DocumentFacts>,
): DocumentEvent {
  const { standing } = document
  switch (command.type) {
    case 'renameDocument':
      mustNotBeSealed(document)
      return { type: 'documentRenamed', title: command.body.title }
    case 'assignDocument':
      return assign(document, command, facts)
    case 'freezeDocument':
      mustNotBeSealed(document)
      if (standing.state === 'frozen') throw new Refusal('already-frozen', 'This document is frozen already.')
      return { type: 'documentFrozen', reason: command.body.reason }
    case 'thawDocument':
      mustNotBeSealed(document)
      if (standing.state === 'open') throw new Refusal('not-frozen', 'This document is open: people can write in it.')
      return { type: 'documentThawed' }
    case 'sealDocument':
      mustNotBeSealed(document)
      return { type: 'documentSealed', reason: command.body.reason }
    case 'nameVersion': {
      const { words } = facts
      if (!words) throw new Error('A version needs the text that it names.')
      return { type: 'versionNamed', id: newId(), name: command.body.name, ...words }
    }
    case 'pinScenario':
    case 'linkPinToDecision':
      return decidePin(document, command, { pinning: facts.pinning, newId })
    default:
      return command satisfies never
  }
}

function assign(document: Document, { body }: Of<'assignDocument'>, facts: DocumentFacts): DocumentEvent {
  const assignedSeatIds = [...new Set(body.assignedSeatIds)]
  const before = new Set(document.assignedSeatIds)
  const after = new Set(assignedSeatIds)
  // Somebody who has left may stay named; nobody who has left or withdrawn is newly given a document.
  mustBeAssignable(
    assignedSeatIds.filter((seatId) => !before.has(seatId)),
    facts,
  )
  const changedFor =
    body.restricted === document.restricted
      ? [...before.symmetricDifference(after)]
      : facts.seats.map((seat) => seat.seatId)
  return { type: 'documentAssigned', restricted: body.restricted, assignedSeatIds, changedFor }
}

function mustNotBeSealed({ standing }: Document): void {
  if (standing.state !== 'sealed') return
  throw new Refusal('already-sealed', 'This document is sealed and stays as it is. Start a new one to go on.')
}
