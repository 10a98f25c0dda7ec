import type { ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useSenateIfAny } from '../connection/useSenate.ts'
import { passPageFocusOn, takePageFocus } from './page-focus.ts'

interface PageProps {
  /** The one h1, and the document's title. */
  title: string
  /** A line above the title: a reference, a kind. */
  caption?: ReactNode
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** Buttons for the page as a whole, beside the title on wide screens. */
  actions?: ReactNode
  /** `reading`: one 720 px column at 19 px. `working` (default): panels up to 1200 px. `full`: all there is. */
  width?: 'reading' | 'working' | 'full'
  children: ReactNode
}

/** A page: its title (also of the document), lead and actions, and what it holds. */
export function Page({ title, caption, lead, actions, width = 'working', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const senateName = useSenateIfAny()?.senate.name

  useEffect(() => {
    document.title = [title, senateName, 'Curia'].filter(Boolean).join(' - ')
  }, [title, senateName])

  useEffect(() => takePageFocus(heading.current), [])
  useLayoutEffect(() => {
    const own = heading.current
    return () => passPageFocusOn(own)
  }, [])

  return (
    <div className={`page page--${width}`}>
      <header className="page__header">
        <div className="page__titles">
          {caption ? <p className="page__caption">{caption}</p> : null}
          <h1 className="page__title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className="page__lead">{lead}</div> : null}
        </div>
        {actions ? <div className="page__actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
