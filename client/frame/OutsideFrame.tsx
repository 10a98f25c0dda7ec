import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { useDeployment } from '../connection/useMe.ts'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'
import { SkipLink } from './SkipLink.tsx'
import { Wordmark } from './Wordmark.tsx'

/** The frame of pages outside a senate: no navigation, for there is nowhere to go yet. */
export function OutsideLayout({ children }: { children: ReactNode }) {
  const deployment = useDeployment()
  return (
    <div className="frame frame--outside">
      <SkipLink />
      {deployment.data?.demonstration === true ? <DemonstrationBanner /> : null}
      <header className="top-bar">
        <Wordmark to="/" />
      </header>
      <main className="frame__main" id="main">
        {children}
      </main>
    </div>
  )
}

/** The same, around whatever the address says. */
export function OutsideFrame() {
  return (
    <OutsideLayout>
      <Outlet />
    </OutsideLayout>
  )
}
