import * as Y from 'yjs'
import type { Db } from '../../db/store.ts'
import { textField } from '../../shared/documents/collab.ts'
import type { DocumentId, PersonId } from '../../shared/ids.ts'
import { admit } from './admission.ts'
import { type History, type Row, readHistory, rowsAfter } from './log.ts'
import { type Outline, readOutline } from './outline.ts'

/** A document as it came out of the log. */
export interface OpenedDoc {
  doc: Y.Doc
  /** Who writes under which Yjs client: the first who did. */
  owners: Map<number, PersonId>
  /** The last update of the log. */
  seq: number
  /** What has gathered since the checkpoint. */
  sinceCheckpoint: { rows: number; bytes: number }
}

type Report = (what: string, reason: unknown) => void

/**
 * Opens a document from the log.
 * @throws when neither its checkpoint nor its rows can be read.
 */
export async function loadDoc(db: Db, documentId: DocumentId, report: Report): Promise<OpenedDoc> {
  const fromCheckpoint = openDoc(await readHistory(db, documentId), report)
  if (fromCheckpoint) return fromCheckpoint
  report('the checkpoint', undefined)
  const fromTheStart = openDoc({ checkpoint: undefined, tail: await rowsAfter(db, documentId, 0) }, report)
  if (!fromTheStart) throw new Error('The document cannot be opened.')
  return fromTheStart
}

/**
 * Makes the live document from its checkpoint and the rows since; undefined when the checkpoint itself cannot be read. A
 * row that cannot be read is reported and passed over, with what rests on it: one broken row must not close a document
 * for ever.
 */
function openDoc({ checkpoint, tail }: History, report: Report): OpenedDoc | undefined {
  const owners = new Map(Object.entries(checkpoint?.owners ?? {}).map(([client, who]) => [Number(client), who]))
  const seq = tail.at(-1)?.seq ?? checkpoint?.uptoSeq ?? 0
  const sinceCheckpoint = { rows: tail.length, bytes: tail.reduce((sum, { data }) => sum + data.length, 0) }
  const base = checkpoint ? [checkpoint.state] : []
  const rows = tail.flatMap((row) => {
    const outline = outlineOf(row, report)
    return outline ? [{ row, outline }] : []
  })
  for (const { row, outline } of rows) {
    for (const { client } of outline.authored) if (!owners.has(client)) owners.set(client, row.personId)
  }
  const doc = applied([...base, ...rows.map(({ row }) => row.data)])
  if (doc && !lacksSomething(doc)) return { doc, owners, seq, sinceCheckpoint }
  const start = applied(base)
  return start && { doc: oneByOne(start, rows, report), owners, seq, sinceCheckpoint }
}

function outlineOf(row: Row, report: Report): Outline | undefined {
  try {
    return readOutline(row.data)
  } catch (error) {
    report(nameOf(row), error)
    return undefined
  }
}

const nameOf = (row: Row) => `update ${row.seq} of the log`

function emptyDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(textField)
  return doc
}

/** A document of these updates; undefined when one cannot be read. One transaction for all: four times as quick as one for each. */
export function applied(updates: readonly Uint8Array[]): Y.Doc | undefined {
  const doc = emptyDoc()
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return doc
  } catch {
    doc.destroy()
    return undefined
  }
}

/** Whether something rests on an update that is not there. */
export function lacksSomething(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

/** Applies rows one by one: what cannot be read is reported and passed over, with what rests on it. */
export function passingOver(doc: Y.Doc, rows: readonly Row[], report: Report): Y.Doc {
  const outlined = rows.flatMap((row) => {
    const outline = outlineOf(row, report)
    return outline ? [{ row, outline }] : []
  })
  return oneByOne(doc, outlined, report)
}

function oneByOne(doc: Y.Doc, rows: readonly { row: Row; outline: Outline }[], report: Report): Y.Doc {
  for (const { row, outline } of rows) {
    try {
      const { update, hasGap } = admit(
        outline,
        doc,
        { holds: 'what was let in' },
        {
          mayWriteAs: () => true,
          bringsWholeState: true,
        },
      )
      if (update) Y.applyUpdate(doc, update)
      if (hasGap) report(nameOf(row), new Error('It rests on an update that could not be read.'))
    } catch (error) {
      report(nameOf(row), error)
    }
  }
  return doc
}
