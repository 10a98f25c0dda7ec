import type { DocumentId, PinId, ServiceId } from '../ids.ts'
import type { Metric } from './engine/network.ts'

/** Where modelled figures came from: a scenario as it was pinned, and which line of it. */
export interface ScenarioSource {
  documentId: DocumentId
  pinId: PinId
  /** The statement: this metric of this service, by this week. */
  serviceId: ServiceId
  metric: Metric
  week: number
}
