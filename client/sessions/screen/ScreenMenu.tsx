import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { type ScreenView, screenViewNames } from './screen-views.ts'

interface ScreenMenuProps {
  view: ScreenView
  /** Whether the senate asks for a quorum, to be looked at. */
  hasQuorum: boolean
  onView(view: ScreenView): void
  /** The page of the session. */
  session: string
}

const staysMs = 4_000

/** What this screen shows, chosen on the screen itself. Goes by itself; any movement or key brings it back. */
export function ScreenMenu({ view, hasQuorum, onView, session }: ScreenMenuProps) {
  const isShown = useStirred()
  const views = (Object.keys(screenViewNames) as ScreenView[]).filter((key) => hasQuorum || key !== 'quorum')
  return (
    <nav className={`screen-menu${isShown ? ' screen-menu--shown' : ''}`} aria-label="This screen">
      {views.map((key) => (
        <button
          key={key}
          type="button"
          className="screen-menu__key"
          aria-pressed={key === view}
          onClick={() => onView(key)}
        >
          {screenViewNames[key]}
        </button>
      ))}
      <button type="button" className="screen-menu__key" onClick={() => void toggleFullScreen().catch(() => {})}>
        Full screen
      </button>
      <Link className="screen-menu__key" to={session}>
        Back to the session
      </Link>
    </nav>
  )
}

async function toggleFullScreen(): Promise<void> {
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
}

/** Whether somebody is at this screen: moved, touched or pressed something a moment ago. */
function useStirred(): boolean {
  const [isStirred, setIsStirred] = useState(true)
  useEffect(() => {
    let timer = setTimeout(() => setIsStirred(false), staysMs)
    const stir = () => {
      setIsStirred(true)
      clearTimeout(timer)
      timer = setTimeout(() => setIsStirred(false), staysMs)
    }
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const sign of signs) document.addEventListener(sign, stir)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) document.removeEventListener(sign, stir)
    }
  }, [])
  return isStirred
}
