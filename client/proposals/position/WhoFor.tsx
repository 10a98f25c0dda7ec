import { formatList } from '../../../shared/format.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { countingOf, type Entitled, type TestedHow } from '../tested.ts'
import { UnitName } from '../UnitName.tsx'

/** For whom a deputy or a delegate answers, with whom they share it, and whether one of them has already. */
export function WhoFor({ how, voter }: { how: TestedHow; voter: Entitled }) {
  const { me, seat } = useSenate()
  const { unitId, seatIds, deputySeatIds } = voter
  if (unitId === me.seatId) return null
  const nameOf = (seatId: string) => seat(seatId)?.name ?? 'Somebody'
  const stance = countingOf(how, unitId)
  const isBody = how.unit === 'organisation'
  const others = [...seatIds, ...(isBody ? [] : deputySeatIds)].filter((one) => one !== me.seatId)
  return (
    <div className="who-for">
      <p>
        {isBody ? 'You answer for ' : 'You sit in for '}
        <strong>
          <UnitName unitId={unitId} />
        </strong>
        {isBody ? ', once for the whole organisation.' : '.'}
      </p>
      {stance && stance.castBy !== me.seatId ? (
        <p>
          {nameOf(stance.castBy)} has answered for it already
          {stance.channel === 'recordedByChair' ? ', as the chair’s record.' : '. Only they can change it.'}
        </p>
      ) : !stance && isBody && others.length > 0 ? (
        <p className="soft">
          So can {formatList(others.map(nameOf))}. Whoever answers first is the one who can change it.
        </p>
      ) : null}
    </div>
  )
}
