import type * as z from 'zod'
import type { Action } from './can.ts'
import type { SenateId } from './ids.ts'
import type { Actor } from './members/actor.ts'
import type { Event, Moment, Stream } from './protocol.ts'

/** What a command is: which action it needs, what it carries, and a sentence for the API's readers. */
export interface CommandSpec {
  action: Action
  summary: string
  body: z.ZodType
  /** Commands that exist only while the demonstration is being loaded: no client may send them. */
  demonstrationOnly?: true
  /** What it makes would outlive a pass of 12 hours: whoever was let in to a seat is refused. */
  accountOnly?: true
}

/** The union of a slice's commands, from its table of specs. */
export type CommandsOf<Specs extends Record<string, CommandSpec>> = {
  [Type in keyof Specs & string]: { type: Type; target: string; body: z.infer<Specs[Type]['body']> }
}[keyof Specs & string]

/** What a rule may know besides state and command. Nothing here is read while deciding. */
export interface Context<Facts> {
  actor: Actor
  now: Date
  /** A fresh id; the caller says of which kind by where it puts it. */
  newId(): string
  facts: Facts
}

/** An event that a rule asks for, with the stream it belongs to. */
export interface Drafted<E extends Event = Event> {
  stream: Stream
  event: E
  /**
   * Sensitive free text by field name. It is kept outside the journal, which holds only a salted commitment of it
   * (`event.sealed`), so that erasing a person leaves the chain whole.
   */
  privately?: Record<string, string>
}

/** An event as the journal holds it. */
export interface Recorded<E extends Event = Event> extends Moment {
  senateId: SenateId
  stream: Stream
  version: number
  event: E
  /** For each private field: where its text lies. */
  privateTextIds: Record<string, string>
}
