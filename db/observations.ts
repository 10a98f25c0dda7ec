import type { ImpactId, ObservationId, SeatId, SenateId } from '../shared/ids.ts'
import type { Predicted } from '../shared/impacts/observations/predicted.ts'
import type { ServiceUnit } from '../shared/members/service-words.ts'
import { day, id, index, instant, json, measure, table, text } from './columns.ts'

/** What was measured of an impact after the change, beside what was predicted. */
export const observations = table(
  'observations',
  {
    id: id<ObservationId>(),
    senateId: text<SenateId>().notNull(),
    impactId: text<ImpactId>().notNull(),
    observedOn: day().notNull(),
    value: measure().notNull(),
    unit: text<ServiceUnit>().notNull(),
    source: text().notNull(),
    /** What the impact said on the day that was measured; null where this was entered before that was kept. */
    predicted: json<Predicted>(),
    bySeatId: text<SeatId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('observations_senate').on(t.senateId), index('observations_impact').on(t.impactId)],
)
