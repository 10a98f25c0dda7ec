import * as z from 'zod'
import { id } from '../ids.ts'
import { minutesStates } from './minutes.ts'

const instant = z.iso.datetime()
const moment = { at: instant, by: id<'seat'>().or(id<'person'>()) }

const run = z.strictObject({
  text: z.string(),
  ...{ bold: z.literal(true).optional(), italic: z.literal(true).optional(), underline: z.literal(true).optional() },
  ...{ strike: z.literal(true).optional(), code: z.literal(true).optional(), link: z.string().optional() },
})
const runs = z.array(run).readonly()

const block = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), level: z.int(), runs }),
    z.strictObject({ kind: z.literal('paragraph'), runs }),
    z.strictObject({ kind: z.literal('quote'), blocks: z.array(z.unknown()).readonly() }),
    z.strictObject({
      ...{ kind: z.literal('list'), ordered: z.boolean(), start: z.int() },
      items: z.array(z.array(z.unknown()).readonly()).readonly(),
    }),
    z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.unknown()).readonly()).readonly() }),
    z.strictObject({ kind: z.literal('code'), text: z.string() }),
    z.strictObject({ kind: z.literal('rule') }),
  ])
  .describe('Quotes, lists and tables hold blocks in turn.')

const correction = z.strictObject({
  id: z.string(),
  passage: z.string().nullable().describe('Null where it was erased, as with every other text of it.'),
  shouldSay: z.string().nullable(),
  why: z.string().nullable(),
  ...moment,
  answer: z.strictObject({ as: z.enum(['taken', 'declined']), words: z.string().nullable(), ...moment }).nullable(),
  notInText: z.boolean().describe('Taken in, but its part has not been circulated in other words since.'),
})

const change = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), line: z.string() })

const part = z.strictObject({
  documentId: id<'document'>(),
  title: z.string(),
  isOpen: z.boolean().describe('Whether everybody who may see the session reads it.'),
  mayOpenDocument: z.boolean(),
  digest: z.string(),
  matches: z.boolean().describe('Whether the text that is kept still has this digest.'),
  blocks: z.array(block).readonly(),
  changes: z.array(change).nullable().describe('Against the text that was circulated before, line by line.'),
  corrections: z.array(correction),
  errata: z.array(z.strictObject({ id: z.string(), text: z.string().nullable(), ...moment })),
})

const sessionNamed = z.strictObject({
  ...{ id: id<'session'>(), ref: z.string(), title: z.string(), startsAt: instant },
  item: z.strictObject({ ref: z.string(), title: z.string().nullable() }).nullable(),
})

/** The minutes of a session as its reader may see them: exactly what was circulated. */
export const minutesAnswer = z.strictObject({
  session: z.strictObject({
    ...{
      id: id<'session'>(),
      ref: z.string(),
      title: z.string(),
      startsAt: instant,
      endsAt: instant,
      place: z.string(),
    },
  }),
  state: z.enum(minutesStates),
  circulatedAt: instant.nullable(),
  circulatedBefore: instant.nullable().describe('When the text before this one was circulated.'),
  changedSince: z
    .boolean()
    .nullable()
    .describe('Whether the text was changed since it was circulated. Null for those who do not keep the minutes.'),
  confirmed: z.strictObject({ ...moment, inSession: sessionNamed }).nullable(),
  parts: z.array(part).describe('Those that you may see, as they were last circulated. Empty while they are a draft.'),
  documents: z
    .array(z.strictObject({ id: id<'document'>(), title: z.string() }))
    .describe('The documents in which they are edited, for those who keep the minutes.'),
})
export type MinutesAnswer = z.infer<typeof minutesAnswer>
