import * as z from 'zod'
import type { FileRoute } from '../../file-route.ts'

/** An import is a command whose body may be larger than what the address of all commands takes. */
export const importPath = {
  method: 'post',
  path: '/imports',
  action: 'model.import',
  summary: 'Carry out the command importModel, 3 MB at most: the same envelope as for any command.',
  params: z.strictObject({}),
  takes: 'application/json',
  gives: z.object({ stream: z.string(), version: z.int(), result: z.record(z.string(), z.unknown()) }),
} as const satisfies FileRoute
