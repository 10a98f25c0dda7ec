import type { Context, Drafted } from '../../command.ts'
import type { ServiceId } from '../../ids.ts'
import type { OrganisationEvent } from '../../members/organisation-state.ts'
import { Refusal } from '../../refusal.ts'
import { nameOf } from '../system/check-whole.ts'
import type { ModelChange } from '../system/commands.ts'
import { decideChanges, orAlreadySo } from '../system/decide.ts'
import type { ModelEvent } from '../system/modelled.ts'
import { decideRegister, type RegisterDecided } from './decide-register.ts'
import type { ImportBody, ImportCommand } from './import-command.ts'
import type { ImportFacts } from './import-facts.ts'

/**
 * The rule of an import: the register first, then the model on what that leaves, each by its own rules. Its events go to
 * the streams of the organisations and services that they are about, in one commit: one that is refused refuses all.
 * @throws Refusal `forbidden` where it changes the register and whoever sends it may not, `stale` where something has changed since it was looked at.
 */
export function decideImport(
  _state: undefined,
  { body }: ImportCommand,
  context: Context<ImportFacts>,
): Drafted<OrganisationEvent | ModelEvent>[] {
  if (body.register.length > 0 && !context.facts.managesRegister) {
    throw new Refusal('forbidden', needsRegisterRights, '/register')
  }
  refuseStale(body.seen, context.facts)
  const register = decideRegister(body.register, context)
  return orAlreadySo([...register.drafts, ...decideOnRegister(body.changes, register, context)])
}

/** The model's part of an import, on what the register's part leaves. */
export function decideOnRegister(
  changes: ImportBody['changes'],
  { ids, facts }: RegisterDecided,
  context: Context<ImportFacts>,
): Drafted<ModelEvent>[] {
  const placed = changes.map((change, n) => ({ change: withIds(change, ids), at: `/changes/${n}/body` }))
  return decideChanges(placed, { ...context, facts })
}

export const needsRegisterRights =
  'This adds or changes organisations, sites or services, and your role may change the model alone. Ask the secretary to import it.'

function refuseStale(seen: Record<string, number>, facts: ImportFacts): void {
  for (const [id, version] of Object.entries(seen)) {
    if ((facts.versions.get(id) ?? 0) === version) continue
    const organisation = [...facts.organisations.values()].find((one) => one.id === id)
    const name = organisation ? `${organisation.name} (${organisation.code})` : nameOf(facts, id as ServiceId)
    throw new Refusal(
      'stale',
      `Somebody has changed ${name} since you looked at this import. Look at what it would change now, then import it.`,
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
