import type { ReactNode } from 'react'
import { useState } from 'react'

interface ShowAsTableProps {
  /** What the picture above is of, for those who hear the page: "People waiting, week by week". */
  of: string
  summary?: string
  /** Made only when it is opened: a table can be long. */
  children(): ReactNode
}

/** The figures behind a picture, for whoever would rather read, copy or hear them. */
export function ShowAsTable({ of, summary = 'Show as a table', children }: ShowAsTableProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="as-table" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="as-table__summary">
        {summary}
        <span className="nhsuk-u-visually-hidden">: {of}</span>
      </summary>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways, also by keyboard
        <section className="as-table__body" aria-label={of} tabIndex={0}>
          {children()}
        </section>
      ) : null}
    </details>
  )
}
