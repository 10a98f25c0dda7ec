import { eq } from 'drizzle-orm'
import * as Y from 'yjs'
import { documents } from '../db/documents.ts'
import type { Db, Statement } from '../db/store.ts'
import { can } from '../shared/can.ts'
import type { Recorded } from '../shared/command.ts'
import type { Block } from '../shared/documents/blocks.ts'
import { textField } from '../shared/documents/collab.ts'
import type { DocumentEvent } from '../shared/documents/document.ts'
import type { DocumentKind } from '../shared/documents/kinds.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Actor } from '../shared/members/actor.ts'
import { serverClient } from './documents/admission.ts'
import { fromBlocks, heading, paragraph } from './documents/initial-text.ts'
import { resourceOf } from './documents/load.ts'
import { project } from './documents/project.ts'

// What other slices do with documents: the rows of their events, how they stand, and words at their end.

/** The rows of a document's event that another slice decided; a new document may begin with words of its own. */
export function documentRows(db: Db, recorded: Recorded<DocumentEvent>, first?: Uint8Array): Statement[] {
  // Search reads the words themselves a moment later.
  return project(db, recorded, { first: first && { data: first, body: '' } })
}

/** The first update of a document that another slice writes. */
export function firstWords(blocks: readonly Block[]): Uint8Array {
  return fromBlocks(blocks)
}

/** How a document stands, and whether somebody may write in it while it is open. */
export async function standingOf(db: Db, actor: Actor, documentId: DocumentId) {
  const [row] = await db.select().from(documents).where(eq(documents.id, documentId))
  if (!row) return undefined
  const mayWrite = can(actor, 'document.write', { ...resourceOf(row), locked: false })
  return { documentId, kind: row.kind as DocumentKind, state: row.state, restricted: row.restricted, mayWrite }
}

/** A piece of text to be added to a document, under a heading and with who wrote it. */
export interface Added {
  heading: string
  by: string
  /** The text that is copied, as a Yjs state. */
  state: Uint8Array
}

/** The update that adds these to the end of a text; to an empty one, where there is none yet. */
export function addedAtEnd(before: Uint8Array | undefined, pieces: readonly Added[]): Uint8Array {
  const doc = new Y.Doc()
  if (before) Y.applyUpdate(doc, before)
  // The first words of a document are the server's own; later ones come from whoever adds them, as if they had typed.
  else doc.clientID = serverClient
  const known = Y.encodeStateVector(doc)
  doc.transact(() => {
    for (const piece of pieces) {
      const page = new Y.Doc()
      Y.applyUpdate(page, piece.state)
      doc.getXmlFragment(textField).push([heading(2, piece.heading), paragraph(piece.by), ...copied(page)])
      page.destroy()
    }
  })
  const update = Y.encodeStateAsUpdate(doc, known)
  doc.destroy()
  return update
}

function copied(page: Y.Doc): (Y.XmlElement | Y.XmlText)[] {
  return page
    .getXmlFragment(textField)
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlHook ? [] : [block.clone() as Y.XmlElement | Y.XmlText]))
}
