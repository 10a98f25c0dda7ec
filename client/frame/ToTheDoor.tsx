import { Navigate, useLocation } from 'react-router'

/** Takes somebody to sign in, and remembers where they wanted to be. */
export function ToTheDoor() {
  const { pathname, search, hash } = useLocation()
  return <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}${hash}` }} />
}
