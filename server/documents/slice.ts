import { documentCommands } from '../../shared/documents/commands.ts'
import { type DocumentFacts, decide } from '../../shared/documents/decide.ts'
import type { Document, DocumentEvent } from '../../shared/documents/document.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { parseStream } from '../../shared/protocol.ts'
import type { Slice } from '../slice.ts'
import { fromMarkdown } from './initial-text.ts'
import { documentRow, loadDocument, loadPlace, resourceOf } from './load.ts'
import { project } from './project.ts'

/** Documents: kind, state, who works on them and named versions. Their text lives in Yjs and never passes here. */
export const documentSlice: Slice<Document | null, typeof documentCommands, DocumentEvent, DocumentFacts> = {
  kind: 'document',
  commands: documentCommands,
  load: (reads, command) =>
    command.type === 'createDocument' || command.type === 'importDocument'
      ? loadPlace(reads, command)
      : loadDocument(reads, command),
  decide,
  result(recorded) {
    const [first] = recorded
    switch (first?.event.type) {
      case 'documentCreated':
      case 'documentImported':
        return { id: parseStream(first.stream)?.id }
      case 'versionNamed': {
        const { id, seq, digest } = first.event
        return { id, seq, digest }
      }
      default:
        return {}
    }
  },
  project: (db, recorded, command) =>
    project(
      db,
      recorded,
      command.type === 'importDocument'
        ? { data: fromMarkdown(command.body.markdown), body: command.body.markdown }
        : undefined,
    ),
  rightsChangedFor: (event) => (event.type === 'documentAssigned' ? event.changedFor : []),
  async resource(db, id) {
    const row = await documentRow(db, id as DocumentId)
    return row && resourceOf(row)
  },
}
