import type { ReactNode } from 'react'

/** Buttons side by side, the first one the most likely; under each other on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>
}
