import '@fontsource-variable/source-sans-3/wght.css'
import './styles/index.scss'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './App.tsx'
import { Refused, Unreachable } from './connection/api.ts'
import { Connection } from './connection/Connection.tsx'
import { createLive } from './connection/live.ts'
import { createQueries } from './connection/queries.ts'

// A refused command rejects so that nothing after it runs; the screen shows the refusal from `useCommand`.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Refused || event.reason instanceof Unreachable) event.preventDefault()
})

const queries = createQueries()
const live = createLive(queries)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')

createRoot(root).render(
  <StrictMode>
    <Connection live={live} queries={queries}>
      {/* What the address says shows at once: a filter that is ticked a moment later looks as if it had refused. */}
      <BrowserRouter useTransitions={false}>
        <App />
      </BrowserRouter>
    </Connection>
  </StrictMode>,
)
