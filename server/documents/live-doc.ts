import * as Y from 'yjs'
import type { DocumentId, PersonId } from '../../shared/ids.ts'
import { admit, serverClient } from './admission.ts'
import { type Checkpoint, checkpointOf, type Row } from './log.ts'
import type { OpenedDoc } from './open-doc.ts'
import { type Outline, readOutline } from './outline.ts'
import type { Layout } from './plain-shape.ts'

/** A document's live state, and who writes in it under which Yjs client: whoever did so first. */
export class LiveDoc {
  readonly doc: Y.Doc
  readonly #owners: Map<number, PersonId>
  readonly #layout: Layout
  #updates: Uint8Array[] = []

  constructor({ doc, owners }: Pick<OpenedDoc, 'doc' | 'owners'>, layout: Layout) {
    this.doc = doc
    this.#layout = layout
    this.#owners = owners
    doc.on('update', (update: Uint8Array) => this.#updates.push(update))
  }

  /** Who writes under which Yjs client. */
  get owners(): ReadonlyMap<number, PersonId> {
    return this.#owners
  }

  /** Whether a Yjs client is this person's. Nobody's becomes theirs. */
  claim(client: number, personId: PersonId): boolean {
    if (!this.#mayWriteAs(client, personId)) return false
    this.#owners.set(client, personId)
    return true
  }

  /**
   * Lets in what may be let in of an update, and gives what that changed, as updates for everybody else.
   * @throws Misuse when the sender may not send such a thing; anything else thrown leaves the document unusable.
   */
  write(
    outline: Outline,
    kind: 'update' | 'wholeState',
    personId: PersonId,
  ): { hasGap: boolean; updates: Uint8Array[] } {
    const { update, hasGap, clients } = admit(outline, this.doc, this.#layout, {
      mayWriteAs: (client) => this.#mayWriteAs(client, personId),
      bringsWholeState: kind === 'wholeState',
    })
    // Part of a direct update would be of no use: it waits for what is missing.
    if (!update || (hasGap && kind === 'update')) return { hasGap, updates: [] }
    for (const client of clients) this.#owners.set(client, personId)
    Y.applyUpdate(this.doc, update)
    const { pendingStructs, pendingDs } = this.doc.store
    if (pendingStructs || pendingDs) throw new Error('An admitted update was not integrated.')
    const updates = this.#updates
    this.#updates = []
    return { hasGap, updates }
  }

  /** Takes in what the log has and this document does not. */
  take(rows: readonly Row[]): void {
    for (const { data, personId } of rows) {
      for (const { client } of readOutline(data).authored) {
        if (!this.#owners.has(client)) this.#owners.set(client, personId)
      }
      Y.applyUpdate(this.doc, data)
    }
    this.#updates = []
  }

  /** The state vector of what everybody has who lacks these updates. */
  vectorWithout(rows: readonly Row[]): Uint8Array {
    const vector = Y.decodeStateVector(Y.encodeStateVector(this.doc))
    for (const { data } of rows) {
      for (const [client, clock] of Y.parseUpdateMeta(data).from) {
        vector.set(client, Math.min(clock, vector.get(client) ?? 0))
      }
    }
    return Y.encodeStateVector(vector)
  }

  checkpoint(of: { documentId: DocumentId; uptoSeq: number; at: Date }): Checkpoint {
    return checkpointOf({ ...of, doc: this.doc, owners: this.#owners })
  }

  #mayWriteAs(client: number, personId: PersonId): boolean {
    return client !== serverClient && (this.#owners.get(client) ?? personId) === personId
  }
}
