import * as z from 'zod'
import { id } from '../../shared/ids.ts'
import { mediaTypes, paperMedia } from '../../shared/sessions/paper-media.ts'
import type { FileRoute } from '../file-route.ts'

/** Where papers are sent in, and where they and the pack of a session are fetched. */
export const paperPaths = {
  sendIn: {
    method: 'post',
    path: '/sessions/:sessionId/items/:itemId/files',
    action: 'session.plan',
    summary: 'Send a PDF or Office file in for an item, 25 MB at most. The command issuePaper makes it a paper.',
    params: z.strictObject({ sessionId: id<'session'>(), itemId: id<'item'>() }),
    takes: 'application/octet-stream',
    gives: z.strictObject({
      id: id<'paperFile'>(),
      media: z.enum(paperMedia).describe('As its content says, whatever it is called.'),
      size: z.int().describe('In bytes.'),
      digest: z.string().describe('SHA-256, in hexadecimal.'),
    }),
  },
  paper: {
    method: 'get',
    path: '/sessions/:sessionId/papers/:fileId',
    action: 'session.read',
    summary: 'One file of a paper, if you may see its item.',
    params: z.strictObject({ sessionId: id<'session'>(), fileId: id<'paperFile'>() }),
    gives: Object.values(mediaTypes),
  },
  pack: {
    method: 'get',
    path: '/sessions/:sessionId/pack.pdf',
    action: 'session.read',
    summary: 'The agenda and every paper that you may see as one PDF, with bookmarks and page numbers.',
    params: z.strictObject({ sessionId: id<'session'>() }),
    gives: ['application/pdf'],
  },
} as const satisfies Record<string, FileRoute>
