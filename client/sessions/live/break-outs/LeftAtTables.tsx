import type { Session } from '../../../../shared/sessions/session.ts'
import { WordsLeftBehind } from '../../../documents/shown.tsx'

/**
 * What somebody wrote at a table that came too late for the groups' return, or for their own leaving of the table: until
 * the groups are back, its page is not theirs to open.
 */
export function LeftAtTables({ session }: { session: Session }) {
  return session.breakOuts
    .filter(({ returnedAt }) => returnedAt !== null)
    .flatMap(({ groups }) => groups)
    .map(({ documentId, name }) => (
      <WordsLeftBehind key={documentId} documentId={documentId} title={`What you wrote at ${name}`} />
    ))
}
