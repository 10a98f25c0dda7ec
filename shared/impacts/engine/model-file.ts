import type { Change, Estimate, Id, Pressure, WhenFull } from './network.ts'

/**
 * The model file: what `npm run curia -- simulate` reads, what a screen imports and exports, and what is pinned with a
 * decision. Plain JSON, time in days, people as the unit; route parameters are of targets named `from->to`.
 */
export interface ModelFile {
  network: { services: FileService[]; routes: FileRoute[] }
  changes: FileChange[]
  uncertainty: Uncertainty[]
  /** Whole days. */
  horizonDays: number
  stepsPerDay: number
  runs: number
  seed: number
  /** Whether chance plays: with it, a service below full load has queues too. */
  chance: boolean
}

/** A service as the file writes it: `org` is the organisation's id. */
export interface FileService {
  id: Id
  org: Id
  kind: 'places' | 'rate'
  capacity: Estimate | null
  externalPerDay: Estimate
  startInService?: number
  startQueue?: number
  meanStayDays?: Estimate
  whenFull: WhenFull
  pressure?: Pressure
}

export interface FileRoute {
  from: Id
  to: Id
  fraction: Estimate
  delayDays: number
  startInTransit?: number
  whenTargetFull: 'block' | 'queue'
}

/** A change as the file writes it. Without an id it is called after its place in the list, without `org` after its target's. */
export interface FileChange {
  id?: Id
  org?: Id
  target: Id
  param: string
  mode: Change['mode']
  amount: Estimate
  fromDay: number
  toDay: number
  shape?: NonNullable<Change['shape']>
}

/** A range over a number that the network or a change (`change:<id>`, param `amount`) gives as one value. */
export interface Uncertainty {
  target: Id
  param: string
  low: number
  mode: number
  high: number
  shape?: 'triangular' | 'pert'
}
