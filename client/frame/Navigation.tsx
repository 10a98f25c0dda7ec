import { NavLink, useLocation } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import { routes } from '../routes.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Destination } from './destinations.ts'
import { destinations } from './destinations.ts'

/** The senate's places: left on a desk, a rail on a tablet, a bar at the foot of a phone. */
export function Navigation() {
  const home = `/senates/${useSenate().senateId}`
  const { pathname } = useLocation()
  const others = destinations.filter(({ isFirst }) => !isFirst)
  const isAmongOthers = others.some(({ path }) => pathname.startsWith(`${home}/${path}`))
  return (
    <nav className="navigation" aria-label="Senate">
      <ul className="navigation__list">
        {destinations.map((destination) => (
          <li key={destination.path} className={destination.isFirst ? undefined : 'navigation__other'}>
            <NavigationLink home={home} destination={destination} />
          </li>
        ))}
        <li className="navigation__more">
          <Disclosure
            className={isAmongOthers ? 'more-menu more-menu--here' : 'more-menu'}
            button={
              <span className="navigation__link">
                <Icon name="more" />
                <span>More</span>
              </span>
            }
          >
            {(close) => (
              <ul className="more-menu__list">
                {others.map((destination) => (
                  <li key={destination.path}>
                    <NavigationLink home={home} destination={destination} onFollow={close} />
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        </li>
      </ul>
    </nav>
  )
}

function NavigationLink({
  home,
  destination,
  onFollow,
}: {
  home: string
  destination: Destination
  onFollow?: () => void
}) {
  const { path, name, icon } = destination
  return (
    <NavLink
      className="navigation__link"
      to={path === '' ? home : `${home}/${path}`}
      end={path === ''}
      onClick={onFollow}
      onPointerEnter={() => loadPage(path)}
      onFocus={() => loadPage(path)}
    >
      <Icon name={icon} />
      <span>{name}</span>
    </NavLink>
  )
}

/** Loads a page's code when somebody points at the way to it; a failure is told by the page itself, when they go. */
function loadPage(path: string): void {
  routes
    .find((route) => route.path === path)
    ?.page.load?.()
    .catch(() => {})
}
