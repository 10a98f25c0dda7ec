import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import {
  attendanceStatuses,
  confidentialities,
  itemPurposes,
  itemStates,
  modalities,
  mostPeople,
  sessionKinds,
} from './session-words.ts'

const line = z.string().trim().min(1).max(300)

const item = z.strictObject({
  ref: z.string().trim().min(1).max(20),
  title: line,
  purpose: z.enum(itemPurposes),
  presenterSeatId: id<'seat'>().nullable(),
  documentId: id<'document'>().nullable(),
  challengeId: id<'challenge'>().nullable(),
  allottedMs: z.int().min(0).max(86_400_000),
  confidentiality: z.enum(confidentialities),
  state: z.enum(itemStates),
  /** When it ran, where that is known. */
  ran: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }).optional(),
})

const interval = z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() })

const attendance = z.strictObject({
  seatId: id<'seat'>(),
  status: z.enum(attendanceStatuses),
  via: z.enum(['room', 'remote']).nullable(),
  intervals: z.array(interval).max(50),
})

/** Sessions of an earlier record come in whole. */
export const importCommands = {
  importSession: {
    action: 'history.import',
    summary: 'Bring in a session of an earlier record, with its agenda and who attended. The target is the senate.',
    demonstrationOnly: true,
    body: z.strictObject({
      title: line,
      kind: z.enum(sessionKinds),
      modality: z.enum(modalities),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      place: z.string().trim().max(300),
      meetingLink: z.url().max(1_000).nullable(),
      chairSeatId: id<'seat'>(),
      state: z.enum(['published', 'closed', 'cancelled']),
      agenda: z.array(item).max(100),
      attendance: z.array(attendance).max(mostPeople),
    }),
  },
  moveSession: {
    action: 'history.import',
    summary: 'Date a session that has not been opened anew: the demonstration always has one today.',
    demonstrationOnly: true,
    body: z.strictObject({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }),
  },
} satisfies Record<string, CommandSpec>

export type ImportCommand = CommandsOf<typeof importCommands>
