import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router'
import { isSignedOut, problemOf } from '../connection/api.ts'
import { forgetPapers, forgetPapersOfOthers } from '../connection/device-copies.ts'
import { SenateProvider } from '../connection/SenateProvider.tsx'
import { createSavedBoard, SavedContext } from '../connection/saved.ts'
import { useLive } from '../connection/useConnection.ts'
import { useMe } from '../connection/useMe.ts'
import { type PageRoute, routes } from '../routes.tsx'
import { useKeptPapersFollow } from '../sessions/useKeptPapers.ts'
import { Loading } from '../ui/Loading.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Toaster } from '../ui/Toaster.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { OutsideLayout } from './OutsideFrame.tsx'
import { SenateLayout } from './SenateLayout.tsx'
import { ToTheDoor } from './ToTheDoor.tsx'

/** A senate: the live connection while it is open, its frame, and its pages. */
export function SenateFrame() {
  const { senateId = '' } = useParams()
  const { pathname } = useLocation()
  const me = useMe()
  const personId = me.data?.person.id
  const [saved] = useState(createSavedBoard)
  useLiveWhileOpen(me.data !== undefined)
  useKeptPapersFollow(personId)
  const asRoute = ({ path, page: Page }: PageRoute) => (
    <Route
      key={path}
      path={path}
      element={
        <ErrorBoundary key={path} address={pathname}>
          <Page />
        </ErrorBoundary>
      }
    />
  )
  useEffect(() => {
    if (personId) void forgetPapersOfOthers(personId)
  }, [personId])

  if (isSignedOut(me.error)) return <ToTheDoor />
  return (
    <SavedContext value={saved}>
      <SenateProvider
        key={senateId}
        senateId={senateId}
        waiting={
          <OutsideLayout>
            <div className="page">
              <Loading label="Opening the senate" lines={3} shape="rows" />
            </div>
          </OutsideLayout>
        }
        failed={(error, again) => <SenateFailed error={error} again={again} />}
      >
        <Toaster>
          <Routes>
            {routes.filter(({ frame }) => frame === 'none').map(asRoute)}
            <Route element={<SenateLayout />}>
              {routes.filter(({ frame }) => frame === undefined).map(asRoute)}
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </Toaster>
      </SenateProvider>
    </SavedContext>
  )
}

function SenateFailed({ error, again }: { error: Error; again: () => void }) {
  const problem = problemOf(error)
  if (isSignedOut(error)) return <ToTheDoor />
  return (
    <OutsideLayout>
      {problem.code === 'not-found' || problem.code === 'forbidden' ? (
        <NotFoundPage />
      ) : (
        <div className="page page--reading">
          <ProblemNote problem={problem} again={again} />
        </div>
      )}
    </OutsideLayout>
  )
}

/** Connects while somebody is signed in, and takes them to the door when their sign-in session ends. */
function useLiveWhileOpen(isSignedIn: boolean): void {
  const live = useLive()
  const queries = useQueryClient()
  const navigate = useNavigate()

  useEffect(() => {
    if (!isSignedIn) return
    live.start()
    const forget = live.onSignedOut(() => {
      queries.clear()
      void forgetPapers()
      void navigate('/sign-in', { replace: true, state: { ended: true, from: window.location.pathname } })
    })
    return () => {
      forget()
      live.stop()
    }
  }, [isSignedIn, live, queries, navigate])
}
