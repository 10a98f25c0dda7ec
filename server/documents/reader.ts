import type { Writer } from '../../shared/documents/answers.ts'
import type { Block } from '../../shared/documents/blocks.ts'
import type { PlainKind } from '../../shared/documents/kinds.ts'
import type { PlainRoots } from '../../shared/documents/plain-roots.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { PastText, When } from './past.ts'

/** A passage, as a client names it: Yjs relative positions, base64. */
export interface Passage {
  from: string
  to: string
}

export interface Words {
  /** The passage's text: blocks joined by a newline, NFC. */
  text: string
  /** SHA-256 of the text's UTF-8 bytes, hex. */
  digest: string
  /** The last update of the document's log that the text was taken from. It is durable by the time you read this. */
  seq: number
}

/** A text with what it looks like. */
export interface LaidOut extends Words {
  blocks: readonly Block[]
}

/** Reads words out of live documents for rules, search and exports. What it gives is always already durable. */
export interface DocumentReader {
  /** The words of a passage; undefined when the positions are not in this document. */
  passage(documentId: DocumentId, passage: Passage): Promise<Words | undefined>
  /** The whole text; of a document that holds plain values, what they say in words. */
  whole(documentId: DocumentId): Promise<Words>
  /** The whole text as it is, for showing or copying it: a Yjs state, and the last update that it shows. */
  state(documentId: DocumentId): Promise<{ state: Uint8Array; seq: number }>
  /** The whole text with its headings, lists and tables: as it is now, or as it was after an update of the log. */
  laidOut(documentId: DocumentId, upTo?: number): Promise<LaidOut>
  /** What the maps of a document hold, unchecked, with a digest of it. */
  plain(documentId: DocumentId, kind: PlainKind): Promise<{ roots: PlainRoots; digest: string; seq: number }>
  /** Who wrote under each Yjs client, and when. */
  writers(documentId: DocumentId): Promise<Writer[]>
  /** The text as it was. */
  past(documentId: DocumentId, when: When): Promise<PastText>
}
