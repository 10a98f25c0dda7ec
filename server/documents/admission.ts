import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { Integration } from './integration.ts'
import { Misuse } from './misuse.ts'
import type { Authored, Deleted, Outline } from './outline.ts'
import type { Layout } from './plain-shape.ts'

/** What of an update may enter a document. */
export interface Admission {
  /** The part that is new and can be applied whole; undefined when there is none. */
  update: Uint8Array | undefined
  /** Part of it rests on something that the document does not have: the sender must be asked for more. */
  hasGap: boolean
  /** The Yjs clients whose new words it brings. */
  clients: number[]
}

export interface Sender {
  /** Whether a Yjs client is theirs, or nobody's yet. */
  mayWriteAs(client: number): boolean
  /** A whole state (`sync step 2`) may know a colleague's words a moment before the server does: they are left out. */
  bringsWholeState: boolean
}

/** The Yjs client under which the server itself wrote a document's first words. Nobody goes on writing under it. */
export const serverClient = 1

/**
 * Decides what of an update may enter. History that the document has is accepted from anybody and left out; new words
 * must be the sender's own, rest on what is there, and stand where editors can show them.
 * @throws Misuse when it claims another's identity, or would break the document.
 */
export function admit(outline: Outline, doc: Y.Doc, layout: Layout, sender: Sender): Admission {
  const authored: Authored[] = []
  for (const { client, structs } of outline.authored) {
    const known = Y.getState(doc.store, client)
    const fresh = structs.filter(({ clock, length }) => clock + length > known)
    if (fresh.length === 0) continue
    if (sender.mayWriteAs(client)) authored.push({ client, structs: fresh })
    else if (!sender.bringsWholeState) throw new Misuse('writes as somebody else')
  }

  const integration = new Integration(doc, authored, layout)
  const kept = integration.run()
  const entering = kept.filter(({ structs }) => structs.length > 0)
  const deleted = outline.deleted.flatMap((range) => integration.known(range))
  const hasGap =
    kept.some(({ structs }, n) => structs.length < (authored[n]?.structs.length ?? 0)) ||
    outline.deleted.some(({ client, clock, length }) => clock + length > integration.state(client))
  const isNew = entering.length > 0 || deleted.some((range) => deletesMore(doc, range))
  return {
    update: isNew ? encode(outline.bytes, entering, deleted) : undefined,
    hasGap,
    clients: entering.map(({ client }) => client),
  }
}

/** Whether an update would change anything, for somebody who may not change it. */
export function bringsNews(outline: Outline, doc: Y.Doc): boolean {
  return (
    outline.authored.some(({ client, structs }) => {
      const known = Y.getState(doc.store, client)
      return structs.some(({ clock, length }) => clock + length > known)
    }) || outline.deleted.some((range) => deletesMore(doc, range))
  )
}

function deletesMore(doc: Y.Doc, { client, clock, length }: Deleted): boolean {
  const end = clock + length
  if (length === 0) return false
  const structs = doc.store.clients.get(client)
  if (!structs || end > Y.getState(doc.store, client)) return true
  for (let n = Y.findIndexSS(structs, clock); n < structs.length; n++) {
    const struct = structs[n]
    if (!struct || struct.id.clock >= end) return false
    if (!struct.deleted) return true
  }
  return false
}

/** Puts the kept pieces together again, byte for byte. */
function encode(bytes: Uint8Array, authored: readonly Authored[], deleted: readonly Deleted[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, authored.length)
  for (const { client, structs } of authored) {
    const [first] = structs
    const last = structs.at(-1)
    if (!first || !last) continue
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, first.clock)
    encoding.writeUint8Array(encoder, bytes.subarray(first.start, last.end))
  }
  const ranges = Map.groupBy(deleted, ({ client }) => client)
  encoding.writeVarUint(encoder, ranges.size)
  for (const [client, list] of ranges) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, list.length)
    for (const { clock, length } of list) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}
