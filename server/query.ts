import * as z from 'zod'
import type { Db } from '../db/store.ts'
import type { Resource, SeatedAction } from '../shared/can.ts'
import type { PersonActor, SeatActor } from '../shared/members/actor.ts'
import type { DocumentReader } from './documents/reader.ts'

interface Described<S, Answer> {
  /** Below `/api`, Express style: `/senates/:senateId/impacts`. */
  path: string
  summary: string
  search: z.ZodType<S>
  answer: z.ZodType<Answer>
  /** Sends a file instead of JSON: its media type. A file of several kinds says itself which it is (`SentFile`). */
  media?: 'text/csv' | 'text/calendar' | 'application/octet-stream'
}

/** A file with its own name and media type. */
export interface SentFile {
  name: string
  media: string
  content: Buffer
}

/** What the API says of such an answer. */
export const sentFile = z.custom<SentFile>().describe('The bytes of the file.')

/** What a query is asked with. Params and search are parsed already. */
export interface Asked<P, S> {
  db: Db
  now: Date
  documents: DocumentReader
  actor: SeatActor
  params: P
  search: S
}

/** A read within one senate. Routes and the API's description are made from these; none can be written without an action. */
export interface Query<P = unknown, S = unknown, Answer = unknown> extends Described<S, Answer> {
  action: SeatedAction
  params: z.ZodType<P>
  /** What `can` looks at, from the address alone; undefined when there is no such thing. */
  resource(db: Db, params: P): Promise<Resource | undefined>
  /** Runs after `can` said yes. Lists leave out, in the query itself, what the actor has withdrawn from. */
  run(asked: Asked<P, S>): Promise<Answer | undefined>
}

/** A read about the signed-in person themselves, across all their senates. */
export interface PersonQuery<S = unknown, Answer = unknown> extends Described<S, Answer> {
  action: 'self.read'
  run(asked: { db: Db; now: Date; actor: PersonActor; seats: SeatActor[]; search: S }): Promise<Answer>
}

/** Names a query's types from its schemas, so that `run` is checked against them. */
export function query<P, S, Answer>(definition: Query<P, S, Answer>): Query {
  return definition as unknown as Query
}

/** The same for a read about the person themselves. */
export function personQuery<S, Answer>(definition: PersonQuery<S, Answer>): PersonQuery {
  return definition as unknown as PersonQuery
}
