import { useLayoutEffect, useRef } from 'react'
import { Outlet, useLocation, useNavigationType } from 'react-router'
import { formatZone } from '../../shared/format.ts'
import { useSenate } from '../connection/useSenate.ts'
import { awaitPageFocus } from '../ui/page-focus.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'
import { LiveStrip } from './LiveStrip.tsx'
import { Navigation } from './Navigation.tsx'
import { NewReleaseBanner } from './NewReleaseBanner.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'
import { useNeedsNews } from './useNeedsNews.ts'

/** The frame of a senate's pages: banner, bar, live strip, navigation, and the page itself. */
export function SenateLayout() {
  const { senate } = useSenate()
  usePageChange()
  useNeedsNews()
  return (
    <div className="frame">
      <SkipLink />
      {senate.demonstration ? <DemonstrationBanner /> : null}
      <TopBar />
      <LiveStrip />
      <ConnectionBanner />
      <NewReleaseBanner />
      <div className="frame__body">
        <Navigation />
        <main className="frame__main" id="main">
          <Outlet />
          <footer className="frame__foot">Times are in {formatZone(senate.timeZone)}.</footer>
        </main>
      </div>
    </div>
  )
}

/** What a page load would have done: begin at the top, and let the new heading take the focus. */
function usePageChange(): void {
  const { pathname } = useLocation()
  const navigation = useNavigationType()
  const last = useRef(pathname)
  useLayoutEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    awaitPageFocus()
    if (navigation !== 'POP') window.scrollTo(0, 0)
  }, [pathname, navigation])
}
