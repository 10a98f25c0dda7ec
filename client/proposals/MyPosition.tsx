import { useSenate } from '../connection/useSenate.ts'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Place } from './position/Place.tsx'
import { placesOf, type TestedProps } from './tested.ts'

const whyNot = {
  recused: 'You may speak on this but not decide: a ruling on an interest keeps you out.',
  absent: 'You were not here when this was put, so you are not asked. The chair can run it again.',
  nonVoting: 'Your seat does not vote.',
}

/** What my position is now, large, with the time I took it, and the way to take or change it: one for each place. */
export function MyPosition({ id, state }: TestedProps) {
  const { me } = useSenate()
  const { how } = state
  const places = placesOf(how, me.seatId)
  if (how.electorate.length === 0) return null
  if (places.length === 0) {
    const own = how.electorate.find((voter) => voter.unitId === me.seatId)
    return <ReadOnlyNote>{whyNot[own && !own.eligible ? own.reason : 'nonVoting']}</ReadOnlyNote>
  }
  return places.map((voter) => <Place key={voter.unitId} id={id} state={state} voter={voter} />)
}
