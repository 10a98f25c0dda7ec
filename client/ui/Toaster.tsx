import type { ReactNode } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { plural } from '../../shared/format.ts'
import { Icon } from './Icon.tsx'
import { ToastContext, type ToastNews } from './toasts.ts'

const gatherMs = 1200
const showMs = 9000
const shownAtMost = 3

/** Shows and says news from others in one polite place, gathered so that a busy room is not a stream of voices. */
export function Toaster({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ToastNews[]>([])
  const [isHeld, setIsHeld] = useState(false)
  const waiting = useRef<ToastNews[]>([])
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined)

  const tell = useCallback((news: ToastNews) => {
    waiting.current.push(news)
    gathering.current ??= setTimeout(() => {
      gathering.current = undefined
      setShown(waiting.current.splice(0))
    }, gatherMs)
  }, [])
  useEffect(() => () => clearTimeout(gathering.current), [])

  // Whoever has gone to what the news is about needs it no more.
  const { pathname } = useLocation()
  useEffect(() => {
    const isHere = ({ address }: ToastNews) => address?.split('#', 1)[0] === pathname
    setShown((news) => (news.some(isHere) ? news.filter((each) => !isHere(each)) : news))
  }, [pathname])

  useEffect(() => {
    if (shown.length === 0 || isHeld) return
    const timer = setTimeout(() => setShown([]), showMs)
    return () => clearTimeout(timer)
  }, [shown, isHeld])

  const rest = shown.length - shownAtMost
  return (
    <ToastContext value={tell}>
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing at the news only keeps it from going away */}
      <div
        className="toaster"
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        <div className={shown.length > 0 ? 'toast' : undefined} role="status">
          {shown.length > 0 && (
            <ul className="toast__list">
              {shown.slice(0, shownAtMost).map(({ text, address }) => (
                <li key={text}>{address === undefined ? <span>{text}</span> : <Link to={address}>{text}</Link>}</li>
              ))}
              {rest > 0 && <li>And {plural(rest, 'more change')}.</li>}
            </ul>
          )}
        </div>
        {shown.length > 0 && (
          <button type="button" className="toast__close" onClick={() => setShown([])}>
            <Icon name="close" />
            <span className="nhsuk-u-visually-hidden">Hide this news</span>
          </button>
        )}
      </div>
    </ToastContext>
  )
}
