import type { ReactNode } from 'react'
import { NavLink } from 'react-router'

interface TabLinksProps {
  /** What the links choose between, for those who hear the page: "Ways into the register". */
  label: string
  links: { to: string; text: ReactNode; end?: boolean }[]
}

/** Several ways into the same thing, each with its own address. For parts of one page use `Tabs`. */
export function TabLinks({ label, links }: TabLinksProps) {
  return (
    <nav className="tab-links" aria-label={label}>
      <ul>
        {links.map(({ to, text, end }) => (
          <li key={to}>
            <NavLink className="tab-links__link" to={to} end={end ?? true}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
