import type { Imbalance } from '../../../shared/impacts/system/balance.ts'
import { lookedFor } from '../../../shared/impacts/system/balance-words.ts'

/** What the check looks for, worst first, and how much of it there is. */
export function LookedFor({ found }: { found: readonly Imbalance[] }) {
  const counts = Map.groupBy(found, ({ kind }) => kind)
  return (
    <details className="fold">
      <summary>What this check looks for</summary>
      <ul className="balance-kinds">
        {(Object.keys(lookedFor) as Imbalance['kind'][]).map((kind) => (
          <li key={kind}>
            {lookedFor[kind]}: {counts.get(kind)?.length ?? 'none'}
          </li>
        ))}
      </ul>
      <p className="soft small">
        Differences below 5%, or of less than one person in 100 days, count as rounding of what people said.
      </p>
    </details>
  )
}
