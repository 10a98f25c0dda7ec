import * as Y from 'yjs'
import type { Db } from '../../db/store.ts'
import { plainRoots } from '../../shared/documents/plain-roots.ts'
import { decodePosition, passageOf } from '../../shared/documents/text.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import { NotDurable } from './commits.ts'
import { createEarlier } from './earlier.ts'
import { digestOf } from './initial-text.ts'
import type { Past } from './past.ts'
import { plainDigest } from './plain-words.ts'
import type { DocumentReader, LaidOut, Words } from './reader.ts'
import type { Room } from './room.ts'
import { inWords, take } from './taken.ts'
import { Writers } from './writers.ts'

/** Reads words out of rooms. They were taken at one moment, and are given out once that moment is durable. */
export function createReader(db: Db, open: (documentId: DocumentId) => Room, past: Past): DocumentReader {
  const earlier = createEarlier(db)
  const writers = new Writers(db)

  async function read<T>(documentId: DocumentId, take: (room: Room) => T) {
    try {
      return await open(documentId).reading(async (room) => {
        const taken = take(room)
        const seq = room.commits.applied
        await room.commits.settled()
        return { taken, seq }
      })
    } catch (error) {
      if (!(error instanceof NotDurable)) throw error
      throw new Refusal('busy', 'The document could not be saved just now. Wait a moment, then try again.')
    }
  }

  return {
    async passage(documentId, { from, to }): Promise<Words | undefined> {
      const start = decodePosition(from)
      const end = decodePosition(to)
      if (!start || !end) return undefined
      const { taken: text, seq } = await read(documentId, ({ doc }) => passageOf(doc, start, end))
      return text === undefined ? undefined : { text, digest: digestOf(text), seq }
    },
    async whole(documentId): Promise<Words> {
      const { taken, seq } = await read(documentId, ({ doc, kind }) => take(doc, kind))
      const { text, digest } = await inWords(db, documentId, taken)
      return { text, digest, seq }
    },
    async plain(documentId, kind) {
      const { taken: roots, seq } = await read(documentId, ({ doc }) => plainRoots(doc, kind))
      return { roots, digest: plainDigest(roots), seq }
    },
    async writers(documentId) {
      const { taken: owners } = await read(documentId, (room) => new Map(room.owners))
      return await writers.of(documentId, owners)
    },
    async state(documentId) {
      const { taken: state, seq } = await read(documentId, ({ doc }) => Y.encodeStateAsUpdate(doc))
      return { state, seq }
    },
    async laidOut(documentId, upTo): Promise<LaidOut> {
      if (upTo !== undefined) return earlier(documentId, upTo)
      const { taken, seq } = await read(documentId, ({ doc, kind }) => take(doc, kind))
      return { ...(await inWords(db, documentId, taken)), seq }
    },
    past: (documentId, when) => past.text(documentId, when),
  }
}
