import * as z from 'zod'
import { id } from '../ids.ts'
import type { TextNode } from './content.ts'
import { documentKinds, documentStates } from './kinds.ts'

const kind = z.enum(documentKinds)
const state = z.enum(documentStates)
const access = z.enum(['read', 'write'])
const instant = z.iso.datetime()

/** Everything that the person may open, in all their senates. Other people's tools rely on this shape. */
export const openDocumentsAnswer = z.object({
  items: z.array(z.object({ id: id<'document'>(), title: z.string(), kind, access })),
  next: z.string().nullable(),
})

export const documentListAnswer = z.object({
  items: z.array(
    z.object({
      id: id<'document'>(),
      title: z.string(),
      kind,
      state,
      challengeId: id<'challenge'>().nullable(),
      optionId: id<'option'>().nullable(),
      sessionId: id<'session'>().nullable(),
      restricted: z.boolean(),
      access,
      createdAt: instant,
    }),
  ),
  next: z.string().nullable(),
})
export type DocumentList = z.infer<typeof documentListAnswer>

const standing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  z.object({ state: z.enum(['frozen', 'sealed']), reason: z.string(), by: z.string(), at: instant }),
])

export const documentAnswer = z.object({
  version: z.number(),
  state: z.object({
    id: id<'document'>(),
    title: z.string(),
    kind,
    challengeId: id<'challenge'>().nullable(),
    optionId: id<'option'>().nullable(),
    sessionId: id<'session'>().nullable(),
    restricted: z.boolean(),
    assignedSeatIds: z.array(id<'seat'>()),
    standing,
    versions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        seq: z.number(),
        digest: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
  challenge: z.object({ id: id<'challenge'>(), ref: z.string(), title: z.string() }).nullable(),
  /** What belongs under each heading of its template, in order. */
  template: z.array(z.object({ heading: z.string(), guidance: z.string() })),
  access,
  /** Words that were pinned from it, latest first. */
  proposals: z.array(
    z.object({
      id: id<'proposal'>(),
      ref: z.string(),
      wording: z.string(),
      state: z.string(),
      agreedAt: instant.nullable(),
    }),
  ),
})
export type DocumentAnswer = z.infer<typeof documentAnswer>

/** Who wrote under one Yjs client: from each clock on, at that moment or within the minute after it. */
const writer = z.strictObject({
  client: z.int(),
  seatId: id<'seat'>().nullable().describe('Null when whoever wrote has no seat here any more.'),
  written: z.array(z.strictObject({ from: z.int(), at: instant })),
})
export type Writer = z.infer<typeof writer>
export const writersAnswer = z.strictObject({ items: z.array(writer) })

/** A document's text as it was. */
export const documentThen = z.strictObject({
  id: id<'document'>(),
  title: z.string(),
  seq: z.int().describe('The update after which it was so; 0 before its first words.'),
  at: z.iso.datetime().nullable().describe('When that update came.'),
  until: z.iso.datetime().nullable().describe('When the next one came; null while there is none.'),
  content: z.array(z.custom<TextNode>()).describe('Its blocks, as ProseMirror writes them down.'),
})
export type DocumentThen = z.infer<typeof documentThen>
