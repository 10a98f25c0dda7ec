import type { SeatId } from '../../../../shared/ids.ts'
import { PersonName } from '../../../ui/PersonName.tsx'

/** People on one line, by name and organisation. */
export function NameList({ seatIds }: { seatIds: readonly SeatId[] }) {
  if (seatIds.length === 0) return <p className="soft">Nobody is here yet</p>
  return (
    <ul className="name-list">
      {seatIds.map((seatId) => (
        <li key={seatId}>
          <PersonName seatId={seatId} />
        </li>
      ))}
    </ul>
  )
}
