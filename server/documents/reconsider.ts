import type { DocumentId, PersonId, SenateId } from '../../shared/ids.ts'
import type { Connection } from './connection.ts'

/** Whose rights may have changed. Nothing named means everybody's. */
export interface Concerned {
  personId?: PersonId
  /** One sign-in session. */
  sessionId?: string
  documentId?: DocumentId
  senateId?: SenateId
}

export function isConcerned(connection: Connection, { personId, sessionId, documentId, senateId }: Concerned): boolean {
  const { visitor } = connection
  return (
    (personId === undefined || visitor.personId === personId) &&
    (sessionId === undefined || visitor.sessionId === sessionId) &&
    (documentId === undefined || connection.documentId === documentId) &&
    (senateId === undefined || connection.senateId === senateId)
  )
}
