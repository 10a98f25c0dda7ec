import { fullness } from './map-words.ts'
import type { ServiceWeek } from './system.ts'

const width = 100

/** How full a service is: the red end are those who are ready to leave, the tick is where it stood without the changes. */
export function FillBar({ week }: { week: ServiceWeek }) {
  const full = Math.min(1, fullness(week.used, week.capacity) ?? 0)
  const delayed = week.used > 0 ? Math.min(full, full * (week.delayed / week.used)) : 0
  const before = fullness(week.usedBefore, week.capacityBefore)
  return (
    <svg className="fill-bar" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="fill-bar__room" width={width} height="10" />
      <rect className="fill-bar__used" width={(full - delayed) * width} height="10" />
      <rect className="fill-bar__delayed" x={(full - delayed) * width} width={delayed * width} height="10" />
      {before === undefined ? null : (
        <rect className="fill-bar__before" x={Math.min(1, before) * (width - 1)} width="1.4" height="10" />
      )}
    </svg>
  )
}
