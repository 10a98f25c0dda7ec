import type { ReactNode } from 'react'

interface EmptyProps {
  /** What would be here: "No impacts yet". */
  title: string
  /** What this is for. */
  children?: ReactNode
  /** The one next step. */
  action?: ReactNode
}

/** Nothing is here yet: says what this is for, and the one next step. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children ? <div className="empty__text">{children}</div> : null}
      {action ? <div className="empty__action">{action}</div> : null}
    </div>
  )
}
