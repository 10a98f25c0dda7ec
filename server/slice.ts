import type { Db, Statement } from '../db/store.ts'
import type { Resource } from '../shared/can.ts'
import type { CommandSpec, CommandsOf, Context, Drafted, Recorded } from '../shared/command.ts'
import type { SeatId, SenateId } from '../shared/ids.ts'
import type { Actor } from '../shared/members/actor.ts'
import type { Event, Stream, StreamKind } from '../shared/protocol.ts'
import type { DocumentReader } from './documents/reader.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { Forecasts } from './forecasts/forecasts.ts'

/** What a slice may read while loading: rows, the time, and words out of documents. */
export interface Reads {
  db: Db
  now: Date
  documents: DocumentReader
  /** For a new senate: its journal needs the id before the rule runs. */
  newId(): string
  /** Keyed with the server's secret: what it gives, nobody can make who has the database alone. */
  fingerprint: Fingerprint
  forecasts: Forecasts
  /** The version of the target's stream that the sender looked at; null where the command does not say. */
  seenVersion: number | null
}

export interface Loaded<State, Facts> {
  senateId: SenateId
  /** The stream that the command is about: its version is what a client's `version` is held against. */
  stream: Stream
  state: State
  /** What the rule needs from elsewhere, read-only. */
  facts: Facts
  /** What `can` looks at. */
  resource: Resource
}

/**
 * What a slice brings to the one way a change travels (`change.ts`). `load` and `project` are the only places of a
 * slice that know of tables; `decide` is its pure rule from `shared/`.
 */
export interface Slice<State, Specs extends Record<string, CommandSpec>, E extends Event, Facts> {
  kind: StreamKind
  /** The commands, as parsed at the edge: each with its action, its body's schema and a sentence. */
  commands: Specs
  /** Loads what the command's target is. Undefined when there is no such thing. */
  load(reads: Reads, command: CommandsOf<Specs>, actor: Actor): Promise<Loaded<State, Facts> | undefined>
  /**
   * What takes long and changes nothing, done before the command waits for its turn, so that nobody waits for it. `load`
   * finds the result where it was put, and whether it is still of what is there then. Whoever may not send the command
   * gets nothing done.
   */
  prepare?(reads: Reads, command: CommandsOf<Specs>, actor: Actor): Promise<void>
  /**
   * Who is refused as `stale`: `whole`, when left out, whoever looked at an earlier version of the target's stream;
   * `part`, only who changes what has changed since, and `decide` says so from what `load` found after `seenVersion`.
   */
  overtaken?: 'whole' | 'part'
  /** The rule. Throws a Refusal; gives the events otherwise, at least one. */
  decide(state: State, command: CommandsOf<Specs>, context: Context<Facts>): Drafted<E>[]
  /**
   * The id and whatever else the sender wants to know, from what was recorded, and from what was asked on which facts.
   * Answers `{}` when left out.
   */
  result?(recorded: Recorded<E>[], command: CommandsOf<Specs>, facts: Facts): Record<string, unknown>
  /**
   * The rows that an event changes, as statements for the same commit. `command` carries what the journal must not, and
   * `facts` what was loaded for the rule.
   */
  project(db: Db, recorded: Recorded<E>, command: CommandsOf<Specs>, facts: Facts): Statement[]
  /**
   * Whether a command that led to this is remembered without its body: whoever has the server's secret could try each of
   * a few bodies against what is remembered.
   */
  forgetsBody?(event: E): boolean
  /**
   * Seats whose rights this event changes, with what was loaded for the rule: they are told, and their sockets are looked
   * at again.
   */
  rightsChangedFor?(event: E, facts: Facts, state: State): SeatId[]
  /** Whether this viewer must not see this event of a stream that they may otherwise read. */
  withheldFrom?(event: E, viewer: Actor): boolean
  /**
   * Whether this viewer must not see an earlier event of a stream, by what the thing is now: what was open when it was
   * said may be closed to them since.
   */
  withheldSince?(db: Db, id: string): Promise<(event: E, viewer: Actor) => boolean>
  /** A stream whose followers hear this one's events unasked: of the words that are put in a session, the session's. */
  alongside?(db: Db, id: string): Promise<Stream | undefined>
  /** What `can` looks at for a stream of this kind; undefined when there is no such thing. */
  resource(db: Db, id: string): Promise<Resource | undefined>
}

// Slices differ in their types; the bus treats them alike and only ever hands a slice what the slice itself made.
// biome-ignore lint/suspicious/noExplicitAny: the bus cannot name every slice's types
export type AnySlice = Omit<Slice<any, any, any, any>, 'commands'> & { commands: Record<string, CommandSpec> }
