import type * as z from 'zod'
import type { SeatedAction } from '../shared/can.ts'

/** A route that takes in or gives out a file: a command and a query carry JSON. The API's description is made from it. */
export interface FileRoute {
  method: 'get' | 'post'
  /** Below `/api`, Express style. */
  path: string
  action: SeatedAction
  summary: string
  params: z.ZodType
  /** The media type of what is sent in. */
  takes?: string
  /** What is answered: a file of one of these media types, or JSON of this schema. */
  gives: readonly string[] | z.ZodType
}
