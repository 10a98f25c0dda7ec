import { documentCommands, isBeginning } from '../../shared/documents/commands.ts'
import { decide } from '../../shared/documents/decide.ts'
import type { Document, DocumentEvent } from '../../shared/documents/document.ts'
import type { DocumentFacts } from '../../shared/documents/facts.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { parseStream } from '../../shared/protocol.ts'
import { preparePin } from '../pinning.ts'
import type { Slice } from '../slice.ts'
import { firstWordsOf } from './first-words.ts'
import { documentRow, loadDocument, loadPlace, resourceOf } from './load.ts'
import { project } from './project.ts'

/** Documents: kind, state, who works on them and named versions. Their text lives in Yjs and never passes here. */
export const documentSlice: Slice<Document | null, typeof documentCommands, DocumentEvent, DocumentFacts> = {
  kind: 'document',
  commands: documentCommands,
  load: (reads, command, actor) =>
    isBeginning(command) ? loadPlace(reads, command, actor) : loadDocument(reads, command, actor),
  prepare: preparePin,
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
      case 'scenarioPinned':
        return { id: first.event.id, digest: first.event.resultDigest }
      default:
        return {}
    }
  },
  project: (db, recorded, command, facts) =>
    project(db, recorded, { first: firstWordsOf(command, facts), taken: facts.pinning?.taken }),
  rightsChangedFor: (event) => (event.type === 'documentAssigned' ? event.changedFor : []),
  async resource(db, id) {
    const row = await documentRow(db, id as DocumentId)
    return row && resourceOf(row)
  },
}
