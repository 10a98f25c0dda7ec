import * as z from 'zod'
import { id } from '../ids.ts'

const quorum = z.strictObject({
  votingSeats: z.int(),
  legalBodies: z.int(),
  quorate: z.boolean(),
  needs: z.strictObject({ votingSeats: z.int(), legalBodies: z.int() }),
  roles: z.array(z.strictObject({ role: z.string(), present: z.int(), needed: z.int() })),
  recused: z.array(id<'seat'>()).describe('Who is here and does not count, because of an interest in the item.'),
  whyNot: z.array(z.string()).describe('What is missing, a sentence each. Empty when there is a quorum.'),
})

export const quorumAnswer = z.strictObject({
  session: quorum.describe('For the session as a whole.'),
  item: z
    .strictObject({ itemId: id<'item'>(), ...quorum.shape })
    .nullable()
    .describe('For the item that is on, with its recusals; null when there is none that you may see.'),
  mayChair: z.array(id<'seat'>()).describe('Who may take the chair: chair, vice chair and deputies of the chair.'),
  yourDeputies: z.array(id<'seat'>()).describe('Who may sit in for you, where the terms of reference allow deputies.'),
})
export type QuorumAnswer = z.infer<typeof quorumAnswer>
