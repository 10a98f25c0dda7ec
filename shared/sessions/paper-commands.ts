import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'

const reason = z.string().trim().min(1, 'Say why.').max(500)
const lateReason = reason.optional().describe('Needed after the notice day of the terms of reference.')

/** What can be done with the papers of a session. The file is sent in first (see `/sessions/{id}/items/{id}/files`). */
export const paperCommands = {
  issuePaper: {
    action: 'session.plan',
    summary: 'Give an item of the agenda a paper: a file that was sent in for it.',
    body: z.strictObject({
      fileId: id<'paperFile'>(),
      title: z.string().trim().min(1, 'Say what the paper is called.').max(200),
      restricted: z.boolean().default(false).describe('Shown only to those who may see restricted items.'),
      lateReason,
    }),
  },
  replacePaper: {
    action: 'session.plan',
    summary: 'Put a new version of a paper in the place of the one before. The earlier ones are kept.',
    body: z.strictObject({ paperId: id<'paper'>(), fileId: id<'paperFile'>(), lateReason }),
  },
  withdrawPaper: {
    action: 'session.plan',
    summary: 'Take a paper back. Nobody can open it any more; that it was there, and why it went, stays.',
    body: z.strictObject({ paperId: id<'paper'>(), reason }),
  },
} satisfies Record<string, CommandSpec>

export type PaperCommand = CommandsOf<typeof paperCommands>
