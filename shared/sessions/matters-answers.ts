import * as z from 'zod'
import { id } from '../ids.ts'
import { actionStates } from './action-state.ts'
import { minutesStates } from './minutes.ts'

/** What earlier sessions left for one that is being planned, as its planner may see it. */
export const mattersAnswer = z.strictObject({
  last: z
    .strictObject({
      ...{ id: id<'session'>(), ref: z.string(), title: z.string(), startsAt: z.iso.datetime() },
      minutes: z.enum(minutesStates).nullable(),
      historical: z.boolean().describe('Brought in from an earlier record, with its minutes.'),
    })
    .nullable()
    .describe('The session before it.'),
  minutesOnAgenda: z.boolean(),
  actionsOnAgenda: z.boolean(),
  actions: z
    .array(
      z.strictObject({
        ...{ id: id<'action'>(), ref: z.string(), text: z.string(), ownerSeatId: id<'seat'>(), dueOn: z.iso.date() },
        state: z.enum(actionStates),
      }),
    )
    .describe('Open actions that earlier sessions recorded.'),
  items: z.array(
    z.strictObject({
      ...{ sessionId: id<'session'>(), sessionRef: z.string(), itemId: id<'item'>(), ref: z.string() },
      ...{ title: z.string(), reason: z.string().nullable() },
      why: z
        .enum(['here', 'putOff', 'parked'])
        .describe('Put off to this session; put off without one, or to one that is over; or parked.'),
      recused: z
        .int()
        .describe(
          'For those who plan: how many seats rulings on that very item, or on its session, recuse from it. They do not ' +
            'come with it, since it stands on the agenda as a new item.',
        ),
    }),
  ),
})
export type MattersAnswer = z.infer<typeof mattersAnswer>
