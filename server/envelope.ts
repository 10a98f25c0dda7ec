import * as z from 'zod'
import { idPattern } from '../shared/ids.ts'
import type { Envelope } from '../shared/protocol.ts'
import { Refusal } from '../shared/refusal.ts'

/** A command as it arrives, before its body is looked at. */
export const envelopeSchema = z.strictObject({
  commandId: z.string().regex(idPattern).describe('Made by the client once for each intent: a repetition is harmless.'),
  type: z.string().max(64),
  target: z.string().regex(idPattern).describe('What the command is about; for a new thing, what it belongs to.'),
  version: z.int().nonnegative().optional().describe('The version of the target that the sender was looking at.'),
  body: z.unknown(),
})

/** @throws Refusal `malformed`, naming the first field at fault. */
export function parseEnvelope(value: unknown): Envelope {
  return parse(envelopeSchema, value) as unknown as Envelope
}

/**
 * Parses what came in from outside, once, with its schema.
 * @throws Refusal `malformed` with a sentence and the JSON path of the first field at fault.
 */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const fault = unstorable(value, '')
  if (fault !== undefined) {
    throw new Refusal('malformed', 'The text holds a character that cannot be kept. Remove it and send again.', fault)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = `/${issue?.path.join('/') ?? ''}`
  throw new Refusal(
    'malformed',
    `${path === '/' ? 'The request' : path} is not as expected: ${issue?.message ?? ''}`,
    path,
  )
}

/** Where a string holds U+0000 or a lone surrogate, which no database of ours would take; undefined if nowhere. */
function unstorable(value: unknown, path: string, depth = 0): string | undefined {
  if (depth > 32) return path
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path || '/' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, member] of Object.entries(value)) {
    const fault = unstorable(key, `${path}/`) ?? unstorable(member, `${path}/${key}`, depth + 1)
    if (fault !== undefined) return fault
  }
  return undefined
}
