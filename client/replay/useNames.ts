import { useMemo } from 'react'
import type { ItemId, SpeakerId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import type { Story } from './useReplay.ts'

/** What marks call those that they name by id. */
export interface Names {
  person(seatId: string): string
  item(itemId: ItemId): string
  speaker(speakerId: SpeakerId): string
  time(at: string): string
}

/** People by name and organisation code, items by reference and title, times in the senate's zone to the second. */
export function useNames({ items, end }: Pick<Story, 'items' | 'end'>): Names {
  const { seat, senate } = useSenate()
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: senate.timeZone, hour: 'numeric', minute: '2-digit', second: '2-digit', hour12: true },
    })
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
      time: (at) =>
        clock.format(new Date(at)).replace(/\s?([ap])\.?m\.?$/i, (_, half: string) => `${half.toLowerCase()}m`),
    }
  }, [items, end, seat, senate.timeZone])
}
