import type { ErrorInfo, ReactNode } from 'react'
import { Component } from 'react'
import { NotLoaded } from './NotLoaded.tsx'
import { isNotLoaded } from './not-loaded.ts'

interface ErrorBoundaryProps {
  /** The page's address: going elsewhere leaves the failure behind. */
  address: string
  children: ReactNode
}

interface ErrorBoundaryState {
  failure: 'none' | 'notLoaded' | 'broken'
}

/** Catches what a screen could not: says so, keeps the rest of Curia usable, and offers the way on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: 'none' }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: isNotLoaded(error) ? 'notLoaded' : 'broken' }
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.failure !== 'none' && before.address !== this.props.address) this.setState({ failure: 'none' })
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    if (this.state.failure === 'none') return this.props.children
    if (this.state.failure === 'notLoaded') return <NotLoaded />
    return (
      <div className="page page--reading">
        <h1 className="page__title">Something went wrong on this page</h1>
        <div className="reading" role="alert">
          <p>What you saved is safe. Load the page again. If this happens again, tell the secretary what you did.</p>
        </div>
        <div className="button-row">
          <button type="button" className="nhsuk-button" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </div>
      </div>
    )
  }
}
