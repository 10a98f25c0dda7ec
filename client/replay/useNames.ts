import { useMemo } from 'react'
import type { ItemId, SpeakerId } from '../../shared/ids.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { type Times, timesOf } from './times.ts'
import type { Story } from './useReplay.ts'

/** What marks call those that they name by id. */
export interface Names {
  person(seatId: string): string
  item(itemId: ItemId): string
  speaker(speakerId: SpeakerId): string
  time(at: string): string
  /** For the scale. */
  tick(at: string): string
  days: Times['days']
}

/** People by name and organisation code, items by reference and title, times in the senate's zone to the second. */
export function useNames(
  { items, end }: Pick<Story, 'items' | 'end'>,
  { from, until }: Pick<SessionReplay, 'from' | 'until'>,
): Names {
  const { seat, senate } = useSenate()
  return useMemo(() => {
    const times = timesOf({ from, until }, senate.timeZone)
    const person = (seatId: string) => {
      const named = seat(seatId)
      if (!named) return 'Somebody who has left'
      return named.organisationCode ? `${named.name} (${named.organisationCode})` : named.name
    }
    return {
      person,
      speaker(speakerId) {
        const who = end.speakers.find(({ id }) => id === speakerId)?.who
        return who?.as === 'seat' ? person(who.seatId) : 'somebody without a seat'
      },
      item(itemId) {
        const item = items.get(itemId)
        return item ? `item ${item.ref}, ${item.title}` : 'an item that you take no part in'
      },
      ...{ time: times.exact, tick: times.short, days: times.days },
    }
  }, [items, end, from, until, seat, senate.timeZone])
}
