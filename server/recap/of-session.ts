import type { SeatId } from '../../shared/ids.ts'
import type { SessionProposals } from '../../shared/proposals/answers.ts'
import { isOutcome } from '../../shared/proposals/ways.ts'
import type { RecapAnswer } from '../../shared/sessions/recap-answers.ts'
import type { Session } from '../../shared/sessions/session.ts'

type Came = RecapAnswer['came'][number]
type Words = SessionProposals['items']

/** The items that came to their end, as somebody sees them. */
export function itemsDone({ agenda }: Session): Came[] {
  return agenda.flatMap(({ id, ref, title, state, clock }): Came[] =>
    clock?.endedAt ? [{ kind: 'item', id, ref, title, state, at: clock.endedAt }] : [],
  )
}

/** Enough of some words to know them again. */
const firstChars = 160
const firstOf = (words: string) => (words.length <= firstChars ? words : `${words.slice(0, firstChars)}…`)

/** The words that have an outcome. */
export function wordsSettled(words: Words): Came[] {
  return words.flatMap(({ id, state: { ref, wording, state, how, at } }): Came[] => {
    if (!isOutcome(state)) return []
    const closedAt = how.way === 'agreedInTheRoom' ? at : how.closedAt
    return [{ kind: 'proposal', id, ref, wording: firstOf(wording), outcome: state, at: closedAt ?? at }]
  })
}

/** The words that are open to a seat which has taken no position on them. */
export function wordsWaiting(words: Words, seatId: SeatId): RecapAnswer['waits'] {
  return words.flatMap(({ id, state: { ref, wording, state, how } }): RecapAnswer['waits'] => {
    if (how.way !== 'tested' || state !== 'open') return []
    const mine = how.electorate.find((voter) => voter.eligible && voter.seatIds.includes(seatId))
    if (!mine) return []
    const hasAnswered =
      how.taken.includes(mine.unitId) ||
      how.stances.some((stance) => stance.unitId === mine.unitId && stance.words === how.words)
    return hasAnswered ? [] : [{ kind: 'proposal', id, ref, wording: firstOf(wording) }]
  })
}
