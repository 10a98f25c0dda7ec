import * as encoding from 'lib0/encoding'
import type { Face, Visitor } from './access.ts'
import { jsonDepth, Malformed, parseJson, Reader } from './bytes.ts'
import { Misuse } from './misuse.ts'

const mostBytes = 4096
const mostDepth = 8

/** Somebody with a document open. Each connection is seen under one client id of its choosing, once chosen. */
export interface Guest {
  visitor: Visitor
  face: Face
  clientId: number | undefined
}

interface Seen {
  guest: Guest
  clock: number
  state: string
}

/**
 * Who is in a document, and where their caret is. Clients speak for themselves only: what they send about others is
 * passed over (stock clients echo everybody), and who somebody is comes from their sign-in, never from their client.
 */
export class Presence {
  readonly #seen = new Map<number, Seen>()
  readonly #changed = new Set<number>()
  readonly #gone = new Map<number, number>()
  readonly #mayUse: (clientId: number, guest: Guest) => boolean

  /** @param mayUse whether the client id is the guest's own, or nobody's yet. */
  constructor(mayUse: (clientId: number, guest: Guest) => boolean) {
    this.#mayUse = mayUse
  }

  /** @throws Malformed or Misuse when what a client says about itself cannot be passed on. */
  hear(guest: Guest, entries: Uint8Array): void {
    const reader = new Reader(entries)
    for (let left = reader.count(); left > 0; left--) {
      const clientId = reader.uint()
      const clock = reader.uint()
      const state = reader.block()
      if (this.#isOwn(guest, clientId, state)) this.#put(guest, clientId, clock, state)
    }
    reader.end()
  }

  leave(guest: Guest): void {
    const { clientId } = guest
    const seen = clientId === undefined ? undefined : this.#seen.get(clientId)
    if (clientId !== undefined && seen?.guest === guest) this.#remove(clientId, seen.clock)
  }

  /** Everybody, for somebody who has just come. */
  all(): Uint8Array {
    return encode([...this.#seen].map(([clientId, { clock, state }]) => ({ clientId, clock, state })))
  }

  get hasNews(): boolean {
    return this.#changed.size > 0 || this.#gone.size > 0
  }

  /** What has changed since this was last asked. */
  news(): Uint8Array {
    const gone = [...this.#gone].map(([clientId, clock]) => ({ clientId, clock, state: 'null' }))
    const here = [...this.#changed].flatMap((clientId) => {
      const seen = this.#seen.get(clientId)
      return seen ? [{ clientId, clock: seen.clock, state: seen.state }] : []
    })
    this.#changed.clear()
    this.#gone.clear()
    return encode([...gone, ...here])
  }

  #isOwn(guest: Guest, clientId: number, state: Uint8Array): boolean {
    if (guest.clientId !== undefined) return guest.clientId === clientId
    const taken = this.#seen.get(clientId)
    if (isNull(state) || (taken && taken.guest.visitor.personId !== guest.visitor.personId)) return false
    if (!this.#mayUse(clientId, guest)) return false
    guest.clientId = clientId
    return true
  }

  #put(guest: Guest, clientId: number, clock: number, state: Uint8Array): void {
    const seen = this.#seen.get(clientId)
    if (isNull(state)) {
      if (seen && clock >= seen.clock) this.#remove(clientId, clock)
      return
    }
    const stamped = stamp(guest, state)
    // A person's new connection takes its id over from the old one, which may not have noticed that it is dead.
    if (seen && clock <= seen.clock && seen.guest === guest) return
    this.#seen.set(clientId, { guest, clock: Math.max(clock, seen?.clock ?? 0), state: stamped })
    this.#gone.delete(clientId)
    this.#changed.add(clientId)
  }

  #remove(clientId: number, clock: number): void {
    this.#seen.delete(clientId)
    this.#changed.delete(clientId)
    this.#gone.set(clientId, clock)
  }
}

/** Nobody at all, which changes nothing: a sign of life for a client that has heard nothing for a while. */
export const nobody = encode([])

function isNull(state: Uint8Array): boolean {
  return state.length === 4 && Buffer.from(state.buffer, state.byteOffset, 4).toString('latin1') === 'null'
}

function stamp({ visitor, face }: Guest, bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw new Misuse('says too much about itself')
  const text = new TextDecoder().decode(bytes)
  if (jsonDepth(text) > mostDepth) throw new Misuse('says something too deep about itself')
  const state = parseJson(text)
  if (typeof state !== 'object' || state === null || Array.isArray(state))
    throw new Malformed('says nothing about itself')
  const user = {
    personId: visitor.personId,
    name: face.name,
    role: face.role,
    organisation: face.organisationCode,
    color: face.colour,
  }
  return JSON.stringify({ ...state, user })
}

function encode(entries: readonly { clientId: number; clock: number; state: string }[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return encoding.toUint8Array(encoder)
}
