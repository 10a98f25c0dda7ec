import type { Drafted } from '../../../shared/command.ts'
import type { SeatId, SenateId, ServiceId } from '../../../shared/ids.ts'
import { decideImport } from '../../../shared/impacts/exchange/decide-import.ts'
import { importCommands } from '../../../shared/impacts/exchange/import-command.ts'
import { type ModelCommand, modelCommands } from '../../../shared/impacts/system/commands.ts'
import { decideModel, type KnownService } from '../../../shared/impacts/system/decide.ts'
import { evolve, type ModelEvent, type Modelled } from '../../../shared/impacts/system/modelled.ts'
import type { Since } from '../../../shared/impacts/system/overtaken.ts'
import type { SeatActor } from '../../../shared/members/actor.ts'

export const moment = { at: '2026-03-04T14:30:00.000Z', by: 'seat-member' as SeatId }

const services = new Map<ServiceId, KnownService>(
  (
    [
      ['wards', 'Wards', 'LTHT', 168, 160],
      ['home-ward', 'Home ward', 'LCH', 60, 46],
      ['recovery', 'Recovery beds', 'LCH', 96, 91],
      ['nursing', 'Nursing', 'LCH', null, null],
      ['new', 'New service', 'LCC', null, null],
    ] as const
  ).map(([id, name, code, capacity, currentUse]) => [
    id as ServiceId,
    { name, code, capacity, currentUse, unit: 'beds' },
  ]),
)

const described = (kind: 'places' | 'rate', capacity: number | null, currentUse: number | null): ModelEvent => ({
  type: 'serviceDescribed',
  kind,
  whenFull: 'queue',
  registered: { capacity, currentUse },
})

/** Wards, a home ward and recovery beds of places, and nursing by the week. `new` is in the register alone. */
const before: Record<string, ModelEvent[]> = {
  wards: [described('places', 168, 160)],
  'home-ward': [described('places', 60, 46)],
  recovery: [described('places', 96, 91)],
  nursing: [described('rate', null, null)],
}

export type Events = Partial<Record<string, ModelEvent[]>>

/** The services that these events make, each by its own stream. */
export function made(more: Events = {}): Map<ServiceId, Modelled> {
  const models = new Map<ServiceId, Modelled>()
  for (const id of new Set([...Object.keys(before), ...Object.keys(more)])) {
    const events = [...(before[id] ?? []), ...(more[id] ?? [])]
    const model = events.reduce<Modelled | undefined>((held, event) => evolve(held, event, moment), undefined)
    if (model) models.set(id as ServiceId, model)
  }
  return models
}

const actor = { kind: 'seat', seatId: moment.by } as SeatActor

/** `given({ wards: [events] }).when(type, target, body)` gives the drafts of the rule, or throws its refusal. */
export function given(more: Events = {}) {
  const models = made(more)
  return {
    /** `since`: what has happened to the target since whoever sends it looked. */
    when(type: ModelCommand['type'] | 'importModel', target: string, body: unknown = {}, since: readonly Since[] = []) {
      const context = { actor, now: new Date(moment.at), newId: () => 'never' }
      if (type === 'importModel') {
        const command = { type, target, body: importCommands.importModel.body.parse(body) }
        const facts = {
          senateId: target as SenateId,
          organisations: new Map(),
          versions: new Map(),
          services,
          models,
          since: new Map(),
          registerSince: [],
          managesRegister: true,
        }
        return decideImport(undefined, command, { ...context, facts }) as Drafted<ModelEvent>[]
      }
      const command = { type, target, body: modelCommands[type].body.parse(body) } as ModelCommand
      return decideModel(undefined, command, { ...context, facts: { services, models, since } })
    },
  }
}

export const route = (to: string, fraction: number): ModelEvent => ({
  type: 'routeSet',
  to: to as ServiceId,
  fraction,
  delayDays: 0,
  whenTargetFull: 'queue',
  source: 'Counted',
})
