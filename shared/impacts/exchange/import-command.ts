import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../../command.ts'
import { id, idPattern } from '../../ids.ts'
import { organisationCommands } from '../../members/organisation-commands.ts'
import { changeSchema } from '../system/commands.ts'

/** How many changes of the model one import may carry. */
export const mostChanges = 5_000
/** And of organisations, sites and services. */
export const mostRegisterChanges = 2_000

/** What the rest of the import calls a new thing: the server gives it its id. */
const as = z.string().regex(idPattern)
const target = id<'organisation' | 'site' | 'service'>()

function adding<Type extends keyof typeof organisationCommands>(type: Type) {
  return z.strictObject({ type: z.literal(type), as, target, body: bodyOf(type) })
}

function amending<Type extends keyof typeof organisationCommands>(type: Type) {
  return z.strictObject({ type: z.literal(type), target, body: bodyOf(type) })
}

function bodyOf<Type extends keyof typeof organisationCommands>(type: Type) {
  return organisationCommands[type].body as (typeof organisationCommands)[Type]['body']
}

const registerChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('addOrganisation'), as, body: bodyOf('addOrganisation') }),
  amending('amendOrganisation'),
  amending('closeOrganisation'),
  adding('addSite'),
  amending('amendSite'),
  adding('addService'),
  amending('amendService'),
])
export type RegisterChange = z.infer<typeof registerChange>

export const importBody = z.strictObject({
  register: z
    .array(registerChange)
    .max(mostRegisterChanges)
    .default([])
    .describe('Organisations, sites and services, before the model. Each new one is called what `as` says.'),
  changes: z.array(changeSchema).max(mostChanges),
  seen: z
    .record(id<'organisation' | 'service'>(), z.int().nonnegative())
    .default({})
    .describe(
      'The version of each organisation and service that was looked at, 0 for one outside the model. What has changed since is left alone, and the result names it.',
    ),
})
export type ImportBody = z.infer<typeof importBody>
/** One change of the model, as an import carries it. */
export type ImportedChange = ImportBody['changes'][number]

export const importCommands = {
  importModel: {
    action: 'model.import',
    summary:
      'Make many changes of the register and the model in one commit. The result names under `leftAlone` what somebody else has changed since it was looked at: that stays as it is. The target is the senate.',
    body: importBody,
  },
} satisfies Record<string, CommandSpec>

export type ImportCommand = CommandsOf<typeof importCommands>
