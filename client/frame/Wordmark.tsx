import { Link } from 'react-router'

/** Curia's name and mark: a chamber's benches around the one who speaks. */
export function Wordmark({ to }: { to: string }) {
  return (
    <Link className="wordmark" to={to}>
      <svg className="wordmark__mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <path d="M25.4 22.6a11.5 11.5 0 1 1 0-13.2" />
        <path d="M20.7 19.9a6 6 0 1 1 0-7.8" />
        <circle cx="16" cy="16" r="1.6" />
      </svg>
      <span className="wordmark__name">Curia</span>
    </Link>
  )
}
