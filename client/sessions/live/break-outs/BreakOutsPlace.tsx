import './break-outs.scss'
import { isHere } from '../../../../shared/sessions/attendance.ts'
import { groupOf, runningBreakOuts } from '../../../../shared/sessions/break-outs.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import type { LiveProps } from '../LiveSession.tsx'
import { GroupAtWork } from './GroupAtWork.tsx'
import { JoinGroup } from './JoinGroup.tsx'
import { useTable } from './useTable.ts'

/** The table that one is at: one's own, or the one that a helper visits. Whoever has just come is offered one. */
export function BreakOutsPlace({ id, session }: Pick<LiveProps, 'id' | 'session'>) {
  const { may, me } = useSenate()
  const set = runningBreakOuts(session)
  const { table, goTo } = useTable(set ?? { groups: [] })
  if (!set) return null
  const isHelper = may('session.operate') || set.helperSeatIds.includes(me.seatId)
  const mine = groupOf(set, me.seatId)
  const visited = isHelper && table?.id !== mine?.id ? table : undefined
  if (visited) {
    return <GroupAtWork key={visited.id} id={id} set={set} group={visited} onLeave={() => goTo(undefined)} />
  }
  if (mine) return <GroupAtWork key={mine.id} id={id} set={set} group={mine} />
  const amHere = session.attendance.some((one) => one.seatId === me.seatId && isHere(one))
  return isHelper || !amHere ? null : <JoinGroup id={id} set={set} />
}
