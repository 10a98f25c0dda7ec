import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { isOutcome } from '../../../shared/proposals/ways.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import type { BreakOuts } from '../../../shared/sessions/break-outs.ts'
import type { Session } from '../../../shared/sessions/session.ts'

interface Room extends Pick<Session, 'currentItemId'> {
  agenda: readonly Pick<AgendaItem, 'clock'>[]
  breakOuts: readonly Pick<BreakOuts, 'startedAt'>[]
}

interface Put {
  state: Pick<ProposalAnswer['state'], 'state' | 'itemId' | 'at'> & {
    how: { way: 'tested'; closedAt: string | null } | { way: 'agreedInTheRoom' | 'historical' }
  }
}

/**
 * The words whose result the room has before it: those that were counted or agreed last, until the next thing begins,
 * which is an item or break-outs.
 */
export function lastCounted<P extends Put>(
  { currentItemId, agenda, breakOuts }: Room,
  puts: readonly P[],
): P | undefined {
  const counted = puts
    .filter(({ state }) => isOutcome(state.state) && state.how.way !== 'historical')
    .toSorted((one, other) => endedAt(other).localeCompare(endedAt(one)))[0]
  if (!counted) return undefined
  const { itemId } = counted.state
  if (itemId !== null && currentItemId !== null && itemId !== currentItemId) return undefined
  const begun = [...agenda.flatMap(({ clock }) => clock?.startedAt ?? []), ...breakOuts.map((set) => set.startedAt)]
  return begun.some((at) => at > endedAt(counted)) ? undefined : counted
}

const endedAt = ({ state: { how, at } }: Put): string => (how.way === 'tested' ? how.closedAt : null) ?? at
