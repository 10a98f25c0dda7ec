import type * as Y from 'yjs'
import type { Db } from '../../db/store.ts'
import type { Block } from '../../shared/documents/blocks.ts'
import { type DocumentKind, isPlain, type PlainKind } from '../../shared/documents/kinds.ts'
import { type PlainRoots, plainRoots } from '../../shared/documents/plain-roots.ts'
import { readBlocks } from '../../shared/documents/read-blocks.ts'
import { textOf } from '../../shared/documents/text.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { digestOf } from './initial-text.ts'
import { linesOf, plainDigest, plainWords } from './plain-words.ts'

/** What a document holds at one moment. */
export type Taken = { kind: 'text'; text: string; blocks: Block[] } | { kind: PlainKind; roots: PlainRoots }

/** Takes down what a document holds. */
export function take(doc: Y.Doc, kind: DocumentKind): Taken {
  if (isPlain(kind)) return { kind, roots: plainRoots(doc, kind) }
  return { kind: 'text', text: textOf(doc), blocks: readBlocks(doc) }
}

/** What was taken, in words and laid out. The digest is of the words; of the values where there is no text. */
export async function inWords(db: Db, documentId: DocumentId, taken: Taken) {
  if (taken.kind === 'text') return { text: taken.text, blocks: taken.blocks, digest: digestOf(taken.text) }
  const blocks = await plainWords(db, documentId, taken.kind, taken.roots)
  return { text: linesOf(blocks), blocks, digest: plainDigest(taken.roots) }
}
