import type { ProposalAnswer } from '../../shared/proposals/answers.ts'

export type TestedState = Extract<ProposalAnswer['state'], { how: { way: 'tested' } }>
export type TestedHow = TestedState['how']
export type Choice = TestedHow['stances'][number]['choice']

/** A proposal that is tested here, as its parts take it. */
export interface TestedProps {
  id: ProposalAnswer['id']
  state: TestedState
}

/** A place in the electorate that can take a position. */
export type Entitled = Extract<TestedHow['electorate'][number], { eligible: true }>

/** The places in the electorate that this seat speaks for, its own first. */
export function placesOf(how: TestedHow, seatId: string) {
  const mine = how.electorate.flatMap((voter) => {
    if (!voter.eligible) return []
    const speaks = [...voter.seatIds, ...voter.deputySeatIds].some((one) => one === seatId)
    return speaks ? [voter] : []
  })
  return mine.toSorted((a, b) => Number(b.unitId === seatId) - Number(a.unitId === seatId))
}

/** The stance of a unit that counts now. */
export function countingOf({ stances, words }: TestedHow, unitId: string) {
  return stances.findLast((stance) => stance.unitId === unitId && stance.words === words)
}
