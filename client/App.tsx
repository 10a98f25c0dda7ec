import { Route, Routes, useLocation } from 'react-router'
import { Doorway } from './frame/Doorway.tsx'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { NotFoundPage } from './frame/NotFoundPage.tsx'
import { OutsideFrame } from './frame/OutsideFrame.tsx'
import { SenateFrame } from './frame/SenateFrame.tsx'
import { outsideRoutes } from './routes.tsx'

/** Everything that has an address. */
export function App() {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary address={pathname}>
      <Routes>
        <Route index element={<Doorway />} />
        <Route path="senates/:senateId/*" element={<SenateFrame />} />
        <Route element={<OutsideFrame />}>
          {outsideRoutes.map(({ path, page: Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </ErrorBoundary>
  )
}
