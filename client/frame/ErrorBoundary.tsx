import type { ErrorInfo, ReactNode } from 'react'
import { Component } from 'react'

interface ErrorBoundaryProps {
  /** The page's address: going elsewhere leaves the failure behind. */
  address: string
  children: ReactNode
}

/** Catches what a screen could not: says so, keeps the rest of Curia usable, and offers the way on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.failed && before.address !== this.props.address) this.setState({ failed: false })
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    if (!this.state.failed) return this.props.children
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
