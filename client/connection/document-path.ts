import { type DocumentKind, isPlain, type PlainKind } from '../../shared/documents/kinds.ts'

const places: Record<PlainKind, string> = { scenario: 'scenarios', loops: 'loops' }

/** Where a document is opened: each kind without a text has a page of its own. */
export function documentPath(senateId: string, { id, kind }: { id: string; kind: DocumentKind }): string {
  return `/senates/${senateId}/${isPlain(kind) ? places[kind] : 'documents'}/${id}`
}
