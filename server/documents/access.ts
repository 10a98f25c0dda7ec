import type { ReadOnlyReason } from '../../shared/documents/collab.ts'
import type { DocumentId, PersonId, SenateId } from '../../shared/ids.ts'

/** Somebody at the door of a document, and the sign-in session that they came with. */
export interface Visitor {
  personId: PersonId
  sessionId: string
}

/** How others see somebody in a document. The server says so, never the client. */
export interface Face {
  name: string
  role: string
  /** The organisation's short code; null for those who sit for none. */
  organisationCode: string | null
  colour: string
}

/** What `can` says of a visitor and a document, at this moment. */
export type Entry =
  | { kind: 'signed-out' }
  /** No such document, or none that they may open: one answer for both. */
  | { kind: 'refused' }
  | { kind: 'open'; senateId: SenateId; face: Face; readOnly: ReadOnlyReason | undefined }

/** Whom the document host asks: at the door, whenever rights may have changed, and every few seconds as a net. */
export interface DocumentAccess {
  mayOpen(visitor: Visitor, documentId: DocumentId): Promise<Entry>
}
