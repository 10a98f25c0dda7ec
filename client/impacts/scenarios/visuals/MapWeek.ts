import { createContext } from 'react'
import type { SystemRun } from './system.ts'

/** What the boxes and lines of the map show now. Their places do not hang on it. */
export interface MapWeek {
  /** Undefined while the first run is computed. */
  run: SystemRun | undefined
  week: number
  /** How many people take the busiest route of any week: the widest line. */
  busiest: number
  chosen: string | null
  choose(serviceId: string): void
}

export const MapWeekContext = createContext<MapWeek>({
  run: undefined,
  week: 0,
  busiest: 0,
  chosen: null,
  choose: () => undefined,
})
