import { PersonName } from '../../ui/PersonName.tsx'
import { When } from '../../ui/When.tsx'
import type { Stamp } from './useWriters.ts'

/** Who set a number, and when: as the host knows it. */
export function SetBy({ stamp }: { stamp: Stamp | undefined }) {
  if (!stamp) return null
  return (
    <p className="set-by">
      Set by <PersonName seatId={stamp.seatId} />
      {stamp.at ? (
        <>
          , <When at={stamp.at} />
        </>
      ) : null}
    </p>
  )
}
