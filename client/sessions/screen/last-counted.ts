import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { isOutcome } from '../../../shared/proposals/ways.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import type { BreakOuts } from '../../../shared/sessions/break-outs.ts'
import type { Session } from '../../../shared/sessions/session.ts'

interface Room extends Pick<Session, 'currentItemId' | 'shownAt'> {
  agenda: readonly Pick<AgendaItem, 'clock'>[]
  breakOuts: readonly Pick<BreakOuts, 'startedAt'>[]
}

interface Put {
  state: Pick<ProposalAnswer['state'], 'state' | 'itemId' | 'at'> & {
    how: { way: 'tested'; openedAt: string | null; closedAt: string | null } | { way: 'agreedInTheRoom' | 'historical' }
  }
}

/**
 * The words whose result the room has before it: those that were counted or agreed last, until the next thing begins,
 * which is an item, break-outs or other words, or until something else is shown.
 */
export function lastCounted<P extends Put>(
  { currentItemId, agenda, breakOuts, shownAt }: Room,
  puts: readonly P[],
): P | undefined {
  const counted = puts
    .filter(({ state }) => isOutcome(state.state) && state.how.way !== 'historical')
    .toSorted((one, other) => endedAt(other).localeCompare(endedAt(one)))[0]
  if (!counted) return undefined
  const { itemId } = counted.state
  if (itemId !== null && currentItemId !== null && itemId !== currentItemId) return undefined
  const since = [
    ...agenda.map(({ clock }) => clock?.startedAt),
    ...breakOuts.map(({ startedAt }) => startedAt),
    ...puts.map(({ state: { how } }) => (how.way === 'tested' ? how.openedAt : null)),
    shownAt,
  ]
  return since.some((at) => at && at > endedAt(counted)) ? undefined : counted
}

const endedAt = ({ state: { how, at } }: Put): string => (how.way === 'tested' ? how.closedAt : null) ?? at
