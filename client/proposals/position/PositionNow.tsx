import { useSenate } from '../../connection/useSenate.ts'
import { When } from '../../ui/When.tsx'
import { choiceWords } from '../choice-words.ts'
import { countingOf, type TestedHow, type TestedState } from '../tested.ts'

interface PositionNowProps {
  state: TestedState
  unitId: string
  isOwn: boolean
}

/** What counts now, large and with the time it was taken; below it, folded away, what was said before and does not. */
export function PositionNow({ state, unitId, isOwn }: PositionNowProps) {
  const { how } = state
  const stance = countingOf(how, unitId)
  const isCast = how.taken.includes(unitId)
  const isOver = state.state !== 'open' && state.state !== 'suspended'
  const nothing = isOver ? 'No position was taken' : isOwn ? 'You have taken no position' : 'No position is taken'
  const before = how.stances.filter((one) => one.unitId === unitId && one !== stance)
  return (
    <>
      <div className="position-now" role="status">
        {isCast ? (
          <p className="my-position">Your secret ballot is cast. It is final.</p>
        ) : stance ? (
          <p className="my-position">
            {choiceWords(stance.choice, how)}
            <span className="my-position__when">
              <Took stance={stance} isOwn={isOwn} />
            </span>
          </p>
        ) : (
          <p className="my-position my-position--none">{nothing}</p>
        )}
      </div>
      {stance?.reason ? <p className="my-position__reason">{stance.reason}</p> : null}
      {before.length > 0 ? (
        <details className="positions-before">
          <summary>
            {before.length === 1 ? 'An earlier position, which' : `${before.length} earlier positions, which`} no longer
            counts
          </summary>
          <ol>
            {before.map((one) => (
              <li key={one.number}>
                <s>{choiceWords(one.choice, how)}</s> <When at={one.at} as="time" />
                {one.words === how.words ? '' : ', on earlier words'}
                {one.reason ? `: ${one.reason}` : ''}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  )
}

/** When it was taken, and by whom where that was not its owner. */
function Took({ stance, isOwn }: { stance: TestedHow['stances'][number]; isOwn: boolean }) {
  const { me, seat } = useSenate()
  const name = seat(stance.castBy)?.name ?? 'somebody'
  const by = stance.castBy === me.seatId ? 'you' : name
  return (
    <>
      {'Counts since '}
      <When at={stance.at} as="time" />
      {stance.corrects !== undefined ? ', as corrected' : ''}
      {stance.channel === 'recordedByChair' ? `, recorded ${isOwn ? 'for you ' : ''}by ${by}` : ''}
      {stance.channel === 'deputy' ? `, taken by ${by} as deputy` : ''}
      {stance.channel === 'self' && !isOwn ? `, taken by ${by}` : ''}
    </>
  )
}
