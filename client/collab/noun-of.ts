import { type DocumentKind, documentKindNames, isPlain } from '../../shared/documents/kinds.ts'

/** What people write in when they open a document of a kind: the text, or the scenario. */
export function nounOf(kind: DocumentKind): string {
  return isPlain(kind) ? documentKindNames[kind].toLowerCase() : 'text'
}
