import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { documentKinds, documentStates, textKinds } from './kinds.ts'

const kind = z.enum(documentKinds)
const title = z.string().trim().min(1).max(200)
const reason = z.string().trim().min(1).max(1000)
const restricted = z.boolean().describe('Shown only to those assigned, and to chair, vice chair and secretary.')
const assignedSeatIds = z.array(id<'seat'>()).max(100)
const plainFields = z.record(z.string(), z.json())
const versionName = z.string().trim().min(1).max(200)

export const documentCommands = {
  createDocument: {
    action: 'document.create',
    summary: 'Start a document from the headings of its kind. The target is a challenge, or the senate itself.',
    body: z.strictObject({
      kind,
      title,
      restricted: restricted.default(false),
      assignedSeatIds: assignedSeatIds.default([]),
      optionId: id<'option'>()
        .nullable()
        .default(null)
        .describe('The option of the challenge that a scenario or cause-loop map is about.'),
      copyOf: id<'document'>()
        .nullable()
        .default(null)
        .describe('A scenario or cause-loop map that the new one begins as a copy of.'),
      withEstimateOf: id<'impact'>()
        .nullable()
        .default(null)
        .describe(
          'A contested impact that was taken from the copied scenario: its counter-estimate is put into the copy.',
        ),
    }),
  },
  renameDocument: {
    action: 'document.name',
    summary: 'Give a document another title.',
    body: z.strictObject({ title }),
  },
  assignDocument: {
    action: 'document.assign',
    summary: 'Say who works on a document, and whether only they see it.',
    body: z.strictObject({ restricted, assignedSeatIds }),
  },
  freezeDocument: {
    action: 'document.freeze',
    summary: 'Let nobody write for now, with the reason.',
    body: z.strictObject({ reason }),
  },
  thawDocument: {
    action: 'document.freeze',
    summary: 'Let people write in a frozen document again.',
    body: z.strictObject({}),
  },
  sealDocument: {
    action: 'document.freeze',
    summary: 'Close a document for ever, with the reason.',
    body: z.strictObject({ reason }),
  },
  nameVersion: {
    action: 'document.name',
    summary: 'Name the text as it is now, so that it can be found again.',
    body: z.strictObject({ name: versionName }),
  },
  pinScenario: {
    action: 'document.name',
    summary:
      'Keep a scenario as it is now with the system model as it is now, and what the engine makes of them, for ever.',
    body: z.strictObject({
      name: versionName,
      decisionId: id<'decision'>().nullable().default(null).describe('The draft decision that it is sealed with.'),
      expectedDigest: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .describe('The digest of the scenario that you saw: refused when it has moved on.'),
    }),
  },
  linkPinToDecision: {
    action: 'document.name',
    summary: 'Say with which draft decision a pinned scenario is sealed, or with none.',
    body: z.strictObject({ pinId: id<'pin'>(), decisionId: id<'decision'>().nullable() }),
  },
  importDocument: {
    action: 'history.import',
    summary: 'Bring in a document of an earlier record. The target is a challenge, or the senate itself.',
    demonstrationOnly: true,
    body: z.strictObject({
      kind: z.enum(textKinds),
      title,
      markdown: z.string().max(200_000),
      sessionId: id<'session'>().nullable().default(null),
      restricted: restricted.default(false),
      assignedSeatIds: assignedSeatIds.default([]),
      state: z.enum(documentStates).default('open'),
      reason: reason.nullable().default(null),
      versions: z
        .array(z.strictObject({ name: versionName, at: z.iso.datetime(), bySeatId: id<'seat'>() }))
        .max(50)
        .default([]),
    }),
  },
  importScenario: {
    action: 'history.import',
    summary: 'Bring in a scenario of an earlier record. The target is its challenge.',
    demonstrationOnly: true,
    body: z.strictObject({
      title,
      optionId: id<'option'>().nullable().default(null),
      bySeatId: id<'seat'>().describe('Whose the settings and the changes are.'),
      settings: plainFields,
      changes: z.record(z.string(), plainFields),
      assumptions: z.record(z.string(), z.strictObject({ bySeatId: id<'seat'>(), fields: plainFields })),
    }),
  },
  importLoops: {
    action: 'history.import',
    summary: 'Bring in a cause-loop map of an earlier record. The target is its challenge.',
    demonstrationOnly: true,
    body: z.strictObject({
      title,
      nodes: z.record(z.string(), plainFields),
      edges: z.record(z.string(), plainFields),
    }),
  },
} satisfies Record<string, CommandSpec>

export type DocumentCommand = CommandsOf<typeof documentCommands>

/** A command that makes a document. */
export type Beginning = Extract<
  DocumentCommand,
  { type: 'createDocument' | 'importDocument' | 'importScenario' | 'importLoops' }
>

/** Whether a command makes a document. */
export function isBeginning(command: DocumentCommand): command is Beginning {
  return ['createDocument', 'importDocument', 'importScenario', 'importLoops'].includes(command.type)
}
