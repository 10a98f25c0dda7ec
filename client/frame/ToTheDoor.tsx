import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { forgetPapers } from '../connection/device-copies.ts'

/** Takes somebody whose sign-in has ended to sign in, and remembers where they wanted to be. */
export function ToTheDoor() {
  const { pathname, search, hash } = useLocation()
  useEffect(() => {
    void forgetPapers()
  }, [])
  return <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}${hash}` }} />
}
