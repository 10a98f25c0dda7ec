import type { ReactNode } from 'react'

/** A titled part of a long form. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="impact-group">
      <legend className="impact-group__title">{title}</legend>
      <div className="impact-group__fields">{children}</div>
    </fieldset>
  )
}
