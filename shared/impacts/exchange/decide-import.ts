import type { Context, Drafted } from '../../command.ts'
import type { ServiceId } from '../../ids.ts'
import type { OrganisationEvent } from '../../members/organisation-state.ts'
import { Refusal } from '../../refusal.ts'
import type { ModelChange } from '../system/commands.ts'
import { decideChanges, orAlreadySo } from '../system/decide.ts'
import type { ModelEvent } from '../system/modelled.ts'
import { decideRegister, type RegisterDecided } from './decide-register.ts'
import type { ImportBody, ImportCommand } from './import-command.ts'
import type { ImportFacts } from './import-facts.ts'
import { leftAlone } from './left-alone.ts'

/**
 * The rule of an import: the register first, then the model on what that leaves, each by its own rules. Its events go to
 * the streams of the organisations and services that they are about, in one commit: one that is refused refuses all.
 * What somebody else has changed since it was looked at is left alone (`leftAlone` tells it), and the rest goes through.
 * @throws Refusal `forbidden` where it changes the register and whoever sends it may not, `stale` where nothing is left to do.
 */
export function decideImport(
  _state: undefined,
  { body }: ImportCommand,
  context: Context<ImportFacts>,
): Drafted<OrganisationEvent | ModelEvent>[] {
  if (body.register.length > 0 && !context.facts.managesRegister) {
    throw new Refusal('forbidden', needsRegisterRights, '/register')
  }
  refuseUnseen(body.seen, context.facts)
  const left = leftAlone(body, context.facts)
  const without = new Set(left.map(({ at }) => at))
  const register = decideRegister(body.register, context, without)
  const drafts = [...register.drafts, ...decideOnRegister(body.changes, register, context, without)]
  const [first] = left
  if (drafts.length === 0 && first) {
    throw new Refusal('stale', `${first.detail} Look at what the import would change now, then import it.`, first.at)
  }
  return orAlreadySo(drafts)
}

/** The model's part of an import, on what the register's part leaves. */
export function decideOnRegister(
  changes: ImportBody['changes'],
  { ids, facts }: RegisterDecided,
  context: Context<ImportFacts>,
  without: ReadonlySet<string> = new Set(),
): Drafted<ModelEvent>[] {
  const placed = changes.flatMap((change, n) => {
    return without.has(`/changes/${n}`) ? [] : [{ change: withIds(change, ids), at: `/changes/${n}/body` }]
  })
  return decideChanges(placed, { ...context, facts })
}

export const needsRegisterRights =
  'This adds or changes organisations, sites or services, and your role may change the model alone. Ask the secretary to import it.'

/** What nobody can have looked at yet: of a service outside the model nothing is said here. */
function refuseUnseen(seen: Record<string, number>, { versions }: ImportFacts): void {
  for (const [id, version] of Object.entries(seen)) {
    if (version <= (versions.get(id) ?? version)) continue
    throw new Refusal(
      'stale',
      'The system model is not what this import was compared with. Look at what it would change now, then import it.',
      `/seen/${id}`,
    )
  }
}

/** A change with the ids of what the import has added before it. */
function withIds(change: ModelChange, ids: ReadonlyMap<string, string>): ModelChange {
  if (ids.size === 0) return change
  const known = (id: ServiceId) => (ids.get(id) ?? id) as ServiceId
  const target = known(change.target as ServiceId)
  switch (change.type) {
    case 'describeService': {
      const { whenFull } = change.body
      if (typeof whenFull === 'string') return { ...change, target }
      return { ...change, target, body: { ...change.body, whenFull: { divertTo: known(whenFull.divertTo) } } }
    }
    case 'setRoute':
      return { ...change, target, body: { ...change.body, to: known(change.body.to) } }
    case 'removeRoute':
      return { ...change, target, body: { to: known(change.body.to) } }
    case 'setPressure': {
      const uplift = change.body.uplift.map(({ to, by }) => ({ to: known(to), by }))
      return { ...change, target, body: { ...change.body, uplift } }
    }
    case 'takeServiceOut':
    case 'setServiceNumber':
    case 'clearServiceNumber':
    case 'removePressure':
      return { ...change, target }
    default:
      return change satisfies never
  }
}
