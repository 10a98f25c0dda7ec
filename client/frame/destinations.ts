import type { IconName } from '../ui/Icon.tsx'

export interface Destination {
  /** Below the senate's address. */
  path: string
  name: string
  icon: IconName
  /** In the bar at the foot of a phone; the others stand under More. */
  isFirst: boolean
}

/** Where the navigation leads, in its order. */
export const destinations: readonly Destination[] = [
  { path: '', name: 'Home', icon: 'home', isFirst: true },
  { path: 'sessions', name: 'Sessions', icon: 'sessions', isFirst: true },
  { path: 'challenges', name: 'Challenges', icon: 'challenges', isFirst: true },
  { path: 'impacts', name: 'Impacts', icon: 'impacts', isFirst: false },
  { path: 'decisions', name: 'Decisions', icon: 'decisions', isFirst: true },
  { path: 'actions', name: 'Actions', icon: 'action', isFirst: false },
  { path: 'organisations', name: 'Organisations', icon: 'organisations', isFirst: false },
  { path: 'people', name: 'People', icon: 'people', isFirst: false },
]
