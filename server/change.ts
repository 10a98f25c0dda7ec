import { and, eq } from 'drizzle-orm'
import { commandResults } from '../db/journal.ts'
import { insertResult } from '../db/journal-writes.ts'
import { forgetRefs, refTaken } from '../db/next-ref.ts'
import { Conflict, type Db, type Store } from '../db/store.ts'
import { type Action, can } from '../shared/can.ts'
import { canonical } from '../shared/canonical.ts'
import type { CommandSpec, Drafted, Recorded } from '../shared/command.ts'
import type { PersonId, SenateId } from '../shared/ids.ts'
import type { Actor, ClockActor, GuestActor } from '../shared/members/actor.ts'
import { type Accepted, type Envelope, parseStream, type Stream } from '../shared/protocol.ts'
import { notFound, Refusal } from '../shared/refusal.ts'
import type { DocumentReader } from './documents/reader.ts'
import { parse } from './envelope.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { Forecasts } from './forecasts/forecasts.ts'
import { append, type Head, readHead, readVersion, type SealedEntry, seal } from './journal.ts'
import type { Access } from './members/access.ts'
import { createQueues } from './queue.ts'
import { createSenateOf, deploymentTarget } from './senate-of.ts'
import type { AnySlice, Loaded } from './slice.ts'

/** What one commit changed, as those who watch are told. */
export interface Change {
  senateId: SenateId
  slice: AnySlice
  recorded: Recorded[]
}

export interface BusParts {
  store: Store
  slices: readonly AnySlice[]
  access: Access
  documents: DocumentReader
  now(): Date
  newId(): string
  /** What a command's result remembers of its body, which may hold private words. */
  fingerprint: Fingerprint
  /** Results of models, computed beside the queues. */
  forecasts: Forecasts
  /** Tells everyone who may know; runs inside the senate's queue, so that all hear of changes in their order. */
  broadcast(change: Change): Promise<void>
}

/** Who sends a command: a person by their id, somebody at the door of a session, or the clock. */
export type Sender = PersonId | GuestActor | ClockActor

/** How a command came: from outside, from a browser that was let in to a seat for 12 hours, or with the demonstration. */
export type Origin = 'client' | 'pass' | 'demonstration'

/** What a sender's commands are counted and remembered under. */
export function idOf(sender: Sender): PersonId {
  return typeof sender === 'string' ? sender : sender.personId
}

/** How many streams' versions are held in memory. */
const mostVersions = 10_000

/** How often a change is decided again when another server was quicker. */
const attempts = 5

/**
 * The one way anything changes. A command waits its turn in its senate's queue; then its state and facts are loaded,
 * `can` is asked, the slice's pure rule decides, and journal entries, rows and the answer are written in one commit.
 */
export function createBus(parts: BusParts) {
  const { store, access, now } = parts
  const commands = commandTable(parts.slices)
  const senateOf = createSenateOf(store.db)
  const { documents, fingerprint, forecasts } = parts
  const reads = { db: store.db, documents, fingerprint, forecasts }
  const queues = createQueues()
  // What the last commits left, so that the next needs not ask. If another server was here since, the commit conflicts.
  const heads = new Map<SenateId, Head>()
  const versions = new Map<Stream, number>()

  /**
   * Carries out one person's command, or that of somebody at a session's door, or what the clock brings.
   * @throws Refusal, when a rule says no: nothing has changed. Anything else thrown is a fault of ours.
   */
  async function change(sender: Sender, envelope: Envelope, origin: Origin = 'client'): Promise<Accepted> {
    const known = commands.get(envelope.type)
    if (!known || (known.spec.demonstrationOnly && origin === 'client')) {
      throw new Refusal(
        'command-unknown',
        `There is no command "${envelope.type.slice(0, 64)}". Reload the page, then try again.`,
      )
    }
    if (known.spec.accountOnly && origin === 'pass') {
      throw new Refusal(
        'account-needed',
        'You were let in to this seat for 12 hours, and this would last longer. Sign in with your account to do it.',
      )
    }
    const body = parse(known.spec.body, envelope.body)
    const command = { type: envelope.type, target: envelope.target, body }
    const { commandId, version = null } = envelope
    const personId = idOf(sender)
    const named = { version, personId, commandId }
    const marks: Marks = {
      whole: parts.fingerprint(canonical({ ...command, ...named })),
      bare: () => parts.fingerprint(canonical({ type: command.type, target: command.target, ...named })),
    }
    const senateId = await senateOf(envelope.target)
    if (!senateId) throw notFound()
    await prepared(known, { ...envelope, ...command }, senateId, sender)
    return queues.run(senateId, async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await decideAndCommit(known, { ...envelope, ...command }, senateId, sender, marks)
        } catch (error) {
          // A repetition finds its id taken, or a rule that says no to doing it twice: its first answer stands.
          if (!(error instanceof Conflict || error instanceof Refusal)) throw error
          const before = await remembered(store.db, personId, envelope.commandId, marks)
          if (before) return before
          if (error instanceof Refusal || attempt >= attempts) throw error
          heads.clear()
          versions.clear()
          forgetRefs(store.db)
          await new Promise((resolve) => setTimeout(resolve, attempt * 5 * (1 + Math.random())))
        }
      }
    })
  }

  async function decideAndCommit(
    { slice, spec }: Known,
    envelope: Envelope & { type: string },
    queue: SenateId | typeof deploymentTarget,
    sender: Sender,
    marks: Marks,
  ): Promise<Accepted> {
    const command = { type: envelope.type, target: envelope.target, body: envelope.body }
    const actor = await actorOf(sender, queue)
    if (!actor) throw notFound()
    const at = now()
    const made = new Set<string>()
    const newId = () => {
      const id = parts.newId()
      made.add(id)
      return id
    }
    const seenVersion = envelope.version ?? null
    const loaded = await slice.load({ ...reads, now: at, newId, seenVersion }, command, actor)
    if (!loaded) throw notFound()
    authorise(actor, spec.action, slice, loaded)
    await refuseStale(store.db, slice, envelope, loaded)
    const drafted = slice.decide(loaded.state, command, { actor, now: at, newId, facts: loaded.facts })
    const { senateId } = loaded
    const by = actor.kind === 'seat' ? actor.seatId : actor.personId
    const entries = await sealed(senateId, drafted, at, by, made)
    const recorded = entries.map((entry) => entry.recorded)
    const reply = answer(slice, loaded, recorded, command)
    const bodyHash = recorded.some(({ event }) => slice.forgetsBody?.(event)) ? marks.bare() : marks.whole
    await store.commit((db) => [
      ...append(db, senateId, entries),
      ...recorded.flatMap((event) => slice.project(db, event, command, loaded.facts)),
      insertResult(db, { personId: actor.personId, commandId: envelope.commandId, bodyHash, reply, at }),
    ])
    const last = entries.at(-1)
    if (last) heads.set(senateId, { seq: last.seq, hash: last.hash })
    if (versions.size > mostVersions) versions.clear()
    for (const { stream, version, event } of recorded) {
      versions.set(stream, version)
      if ('ref' in event && typeof event.ref === 'string') refTaken(store.db, senateId, event.ref)
    }
    await access.changed(
      recorded.flatMap(({ event }) => slice.rightsChangedFor?.(event, loaded.facts, loaded.state) ?? []),
    )
    await parts.broadcast({ senateId, slice, recorded })
    return reply
  }

  async function prepared(
    { slice }: Known,
    { type, target, body, version }: Envelope,
    queue: SenateId | typeof deploymentTarget,
    sender: Sender,
  ): Promise<void> {
    if (!slice.prepare) return
    const actor = await actorOf(sender, queue)
    const prepares = { ...reads, now: now(), newId: parts.newId, seenVersion: version ?? null }
    if (actor) await slice.prepare(prepares, { type, target, body }, actor)
  }

  /** Who the sender is now: a guest may have been shown out while the command waited for its turn. */
  async function actorOf(sender: Sender, queue: SenateId | typeof deploymentTarget): Promise<Actor | undefined> {
    if (typeof sender !== 'string' && sender.kind === 'clock') return sender
    if (typeof sender !== 'string')
      return sender.state === 'outside' ? sender : await access.guestActor(sender.personId)
    const seated = queue === deploymentTarget ? undefined : await access.seatActor(sender, queue)
    return seated ?? (await access.personActor(sender))
  }

  async function sealed(
    senateId: SenateId,
    drafted: Drafted[],
    at: Date,
    by: Recorded['by'],
    made: ReadonlySet<string>,
  ): Promise<SealedEntry[]> {
    if (drafted.length === 0) throw new Error('A rule decided nothing: it must refuse, or say what happened.')
    const streams = [...new Set(drafted.map((event) => event.stream))]
    const held = new Map<Stream, number>()
    const isNew = (stream: Stream) => made.has(parseStream(stream)?.id ?? '')
    for (const stream of streams) {
      held.set(stream, isNew(stream) ? 0 : (versions.get(stream) ?? (await readVersion(store.db, stream))))
    }
    const head = heads.get(senateId) ?? (await readHead(store.db, senateId))
    return seal(drafted, { head, versions: held, senateId, at, by })
  }

  return { change, idle: () => queues.idle(), commands }
}

export type Bus = ReturnType<typeof createBus>

/** By what a command is known again: all of it, or all but its body where nothing may ever tell what that said. */
interface Marks {
  whole: string
  bare(): string
}

interface Known {
  slice: AnySlice
  spec: CommandSpec
}

/**
 * Every command with the slice that answers for it.
 * @throws when two slices claim one command, or a command names no action that `can` knows: the server does not start.
 */
export function commandTable(slices: readonly AnySlice[]): Map<string, Known> {
  const table = new Map<string, Known>()
  for (const slice of slices) {
    for (const [type, spec] of Object.entries(slice.commands)) {
      if (table.has(type)) throw new Error(`Two slices answer the command "${type}".`)
      table.set(type, { slice, spec })
    }
  }
  return table
}

function authorise(actor: Actor, action: Action, slice: AnySlice, { resource }: Loaded<unknown, unknown>): void {
  if (can(actor, action, resource)) return
  // Who may not even read the thing is told nothing of it.
  if (!can(actor, `${slice.kind}.read` as Action, resource)) throw notFound()
  throw new Refusal('forbidden', 'Your role does not allow this here. Ask the secretary who can do it.')
}

async function refuseStale(
  db: Db,
  { overtaken = 'whole' }: AnySlice,
  { version }: Envelope,
  { stream }: Loaded<unknown, unknown>,
): Promise<void> {
  if (version === undefined) return
  const held = await readVersion(db, stream)
  // What nobody can have looked at yet is refused by every slice.
  if (overtaken === 'whole' ? version !== held : version > held) {
    throw new Refusal(
      'stale',
      'Somebody has changed this since you opened it. Look at what is here now, then try again.',
    )
  }
}

async function remembered(db: Db, personId: PersonId, commandId: string, marks: Marks): Promise<Accepted | undefined> {
  const [before] = await db
    .select()
    .from(commandResults)
    .where(and(eq(commandResults.personId, personId), eq(commandResults.commandId, commandId)))
  if (!before) return undefined
  if (before.bodyHash !== marks.whole && before.bodyHash !== marks.bare()) {
    throw new Refusal('command-reused', 'This command id was used for something else. Make a new id for a new intent.')
  }
  return before.reply
}

function answer(
  slice: AnySlice,
  loaded: Loaded<unknown, unknown>,
  recorded: Recorded[],
  command: Pick<Envelope, 'type' | 'target' | 'body'>,
): Accepted {
  const own = recorded.filter((event) => event.stream === loaded.stream)
  const last = own.at(-1) ?? recorded.at(-1)
  if (!last) throw new Error('Nothing was recorded.')
  const inStream = recorded.filter((event) => event.stream === last.stream).at(-1)
  const result = slice.result?.(recorded, command, loaded.facts) ?? {}
  return { stream: last.stream, version: inStream?.version ?? last.version, result }
}
