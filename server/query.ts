import type * as z from 'zod'
import type { Db } from '../db/store.ts'
import type { Action, Resource } from '../shared/can.ts'
import type { Actor, SeatActor } from '../shared/members/actor.ts'

/** What a query is asked with. Params and search are parsed already. */
export interface Asked<P, S, A extends Actor> {
  db: Db
  now: Date
  actor: A
  params: P
  search: S
}

/** A read. Routes are made from these, and so is the API's description; one without an action cannot be written. */
export interface Query<P = unknown, S = unknown, Answer = unknown> {
  /** Below `/api`, Express style: `/senates/:senateId/impacts`. */
  path: string
  action: Action
  summary: string
  params: z.ZodType<P>
  search: z.ZodType<S>
  answer: z.ZodType<Answer>
  /** Sends a file instead of JSON: its media type. */
  media?: 'text/csv'
  /** What `can` looks at, from the address alone; undefined when there is no such thing. */
  resource(db: Db, params: P): Promise<Resource | undefined>
  /** Runs after `can` said yes. Lists leave out, in the query itself, what the actor has withdrawn from. */
  run(asked: Asked<P, S, SeatActor>): Promise<Answer | undefined>
}

/** Names a query's types from its schemas, so that `run` is checked against them. */
export function query<P, S, Answer>(definition: Query<P, S, Answer>): Query {
  return definition as unknown as Query
}
