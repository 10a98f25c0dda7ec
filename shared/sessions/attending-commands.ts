import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'

const via = z.enum(['room', 'remote'])

/** How people say that they are there, and how operators record it for those who cannot. */
export const attendingCommands = {
  sendApologies: {
    action: 'session.attend',
    summary: 'Say that one will not be there.',
    body: z.strictObject({}),
  },
  arrive: {
    action: 'session.attend',
    summary: 'Say that one is here, in the room or remotely.',
    body: z.strictObject({ via }),
  },
  leave: { action: 'session.attend', summary: 'Say that one is leaving.', body: z.strictObject({}) },
  deputise: {
    action: 'session.attend',
    summary: 'Say which of one’s deputies sits in, where the terms of reference allow it.',
    body: z.strictObject({ deputySeatId: id<'seat'>() }),
  },
  recordAttendance: {
    action: 'session.operate',
    summary: 'Record for somebody that they are here, have left or sent apologies, or who sits in for them.',
    body: z.strictObject({
      epoch: z.int().min(1),
      seatId: id<'seat'>(),
      how: z.discriminatedUnion('as', [
        z.strictObject({ as: z.literal('here'), via }),
        z.strictObject({ as: z.literal('left') }),
        z.strictObject({ as: z.literal('apologies') }),
        z.strictObject({ as: z.literal('deputised'), deputySeatId: id<'seat'>() }),
      ]),
    }),
  },
} satisfies Record<string, CommandSpec>

export type AttendingCommand = CommandsOf<typeof attendingCommands>
