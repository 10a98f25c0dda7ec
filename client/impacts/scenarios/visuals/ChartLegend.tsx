import type { ReactNode } from 'react'

/** What the curves of a chart mean. */
export function ChartLegend({ kind, hasBands }: { kind: 'difference' | 'level'; hasBands: boolean }) {
  return (
    <ul className="chart-legend">
      <Key shape={<path className="chart-line" d="M0,6 H34" />}>
        {kind === 'difference' ? 'Difference, with every number at its likely value' : 'With the changes'}
      </Key>
      {kind === 'level' ? (
        <>
          <Key shape={<path className="chart-before" d="M0,6 H34" />}>Without the changes</Key>
          <Key shape={<path className="chart-capacity" d="M0,6 H34" />}>Room for</Key>
        </>
      ) : null}
      {hasBands ? (
        <>
          <Key shape={<rect className="chart-band chart-band--narrow" width="34" height="12" />}>Half of all runs</Key>
          <Key shape={<rect className="chart-band chart-band--wide" width="34" height="12" />}>9 runs of 10</Key>
        </>
      ) : null}
    </ul>
  )
}

function Key({ shape, children }: { shape: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 34 12" aria-hidden="true">
        {shape}
      </svg>
      {children}
    </li>
  )
}
