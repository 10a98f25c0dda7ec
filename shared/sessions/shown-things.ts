import * as z from 'zod'
import { id } from '../ids.ts'

/** What of an item everybody can be shown. */
export const shownThing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item') }),
  z.strictObject({ kind: z.literal('document') }),
  z.strictObject({ kind: z.literal('impacts') }),
  z.strictObject({ kind: z.literal('paper'), paperId: id<'paper'>() }),
  z.strictObject({ kind: z.literal('proposal'), proposalId: id<'proposal'>() }),
  z.strictObject({ kind: z.literal('decision'), decisionId: id<'decision'>() }),
])
export type ShownThing = z.infer<typeof shownThing>
