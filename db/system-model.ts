import type { SenateId, ServiceId } from '../shared/ids.ts'
import type {
  Confirmation,
  ModelNumber,
  ServiceKind,
  ServiceNumber,
  WhenServiceFull,
  WhenTargetFull,
} from '../shared/impacts/system/system-model.ts'
import { count, id, index, json, key, measure, table, text } from './columns.ts'

/** How a service of the register works, for those that are in the system model. */
export const serviceModels = table(
  'service_models',
  {
    serviceId: id<ServiceId>(),
    senateId: text<SenateId>().notNull(),
    kind: text<ServiceKind>().notNull(),
    whenFull: json<WhenServiceFull>().notNull(),
    /** The pressure rule: from which share of capacity on, and by how much stays are cut. */
    threshold: measure(),
    stayCut: json<ModelNumber>(),
    confirmed: json<Confirmation>(),
    version: count().notNull(),
  },
  (t) => [index('service_models_senate').on(t.senateId)],
)

/** Its numbers, each with who stands for it. Capacity and use are in the register of services as well. */
export const serviceNumbers = table(
  'service_numbers',
  {
    serviceId: text<ServiceId>().notNull(),
    number: text<ServiceNumber>().notNull(),
    senateId: text<SenateId>().notNull(),
    said: json<ModelNumber>().notNull(),
  },
  (t) => [key({ columns: [t.serviceId, t.number] }), index('service_numbers_senate').on(t.senateId)],
)

/** Where those who leave it go on to. */
export const serviceRoutes = table(
  'service_routes',
  {
    fromServiceId: text<ServiceId>().notNull(),
    toServiceId: text<ServiceId>().notNull(),
    senateId: text<SenateId>().notNull(),
    fraction: json<ModelNumber>().notNull(),
    delayDays: measure().notNull(),
    whenTargetFull: text<WhenTargetFull>().notNull(),
    /** Of the sender's pressure rule: by how much more it is used when the sender is full. */
    uplift: json<ModelNumber>(),
  },
  (t) => [key({ columns: [t.fromServiceId, t.toServiceId] }), index('service_routes_senate').on(t.senateId)],
)
