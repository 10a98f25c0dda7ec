import * as z from 'zod'
import { id } from '../ids.ts'
import { sessionProposals } from '../proposals/answers.ts'
import { sessionAnswer } from './answers.ts'

/** What the screen in a room shows: the same to everybody who looks at it, whoever is signed in. */
export const screenAnswer = z.strictObject({
  id: id<'session'>(),
  session: sessionAnswer.shape.state.describe('As an observer sees it; restricted items without their words.'),
  joinCode: z.string().nullable().describe('What people type to come in; for those who operate the session alone.'),
  quorum: z.strictObject({
    quorate: z.boolean(),
    votingSeats: z.int(),
    legalBodies: z.int(),
    whyNot: z.array(z.string()),
  }),
  proposals: sessionProposals.shape.items.describe('Words put in the session; of hidden positions nothing.'),
  decision: z
    .strictObject({ id: id<'decision'>(), ref: z.string(), title: z.string(), statement: z.string() })
    .nullable()
    .describe('What everybody is shown, where that is a decision.'),
})
export type ScreenAnswer = z.infer<typeof screenAnswer>
