import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'

export interface Route {
  /** Below `/senates/:senateId/`; empty for the senate's home. */
  path: string
  page: LazyExoticComponent<ComponentType>
  /** What the page is, for tests that walk every page. */
  title: string
}

/** Every page of a senate, each loaded when somebody first goes there. */
export const routes: readonly Route[] = [
  {
    path: '',
    title: 'Home',
    page: lazy(() => import('./home/HomePage.tsx').then(({ HomePage }) => ({ default: HomePage }))),
  },
  {
    path: 'sessions',
    title: 'Sessions',
    page: lazy(() => import('./sessions/SessionsPage.tsx').then(({ SessionsPage }) => ({ default: SessionsPage }))),
  },
  {
    path: 'search',
    title: 'Search',
    page: lazy(() => import('./search/SearchPage.tsx').then(({ SearchPage }) => ({ default: SearchPage }))),
  },
]
