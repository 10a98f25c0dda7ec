import type { ReactNode } from 'react'
import { useId } from 'react'

interface SectionProps {
  title: string
  /** How many things it holds, shown beside the title. */
  count?: number | undefined
  /** A link or a button at the end of the title's line: "See all". */
  action?: ReactNode
  /** White panel with a thin border (default), or straight on the page. */
  surface?: 'panel' | 'plain'
  level?: 2 | 3
  id?: string
  children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, count, action, surface = 'panel', level = 2, id, children }: SectionProps) {
  const titleId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={`section section--${surface}`} aria-labelledby={titleId} id={id}>
      <div className="section__header">
        <Heading className="section__title" id={titleId}>
          {title}
          {count !== undefined && <span className="section__count"> {count}</span>}
        </Heading>
        {action ? <div className="section__action">{action}</div> : null}
      </div>
      {children}
    </section>
  )
}
