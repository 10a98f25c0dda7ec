import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** Why nothing can be changed here, and who can. */
export function ReadOnlyNote({ children }: { children: ReactNode }) {
  return (
    <p className="read-only-note">
      <Icon name="lock" /> <span>{children}</span>
    </p>
  )
}
