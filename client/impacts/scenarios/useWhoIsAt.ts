import { useCallback, useEffect, useState } from 'react'
import type { Collab } from '../../collab/collab.ts'
import { type Present, presentOf } from '../../collab/usePresence.ts'
import { useSenate } from '../../connection/useSenate.ts'

export interface WhoIsAt {
  /** Others whose focus is in a part of the scenario. */
  at(place: string): readonly Present[]
  /** One's own focus has come to a part, or left it. */
  come(place: string | null): void
}

const nobody: readonly Present[] = []

/** Tells others that one has the scenario open and what one is at, and says the same of them. */
export function useWhoIsAt({ provider, doc }: Collab): WhoIsAt {
  const { awareness } = provider
  const { me, seat } = useSenate()
  const { personId, role } = me
  const own = seat(me.seatId)
  const name = own?.name ?? ''
  const organisation = own?.organisationCode ?? null
  const [others, setOthers] = useState<ReadonlyMap<string, readonly Present[]>>(new Map())
  useEffect(() => {
    // For this page alone: to others the server says who it is.
    awareness.setLocalState({ at: null, user: { personId, name, role, organisation } })
    const look = () => {
      const found = [...awareness.getStates()].flatMap(([client, { user, at }]) => {
        const person = presentOf(user)
        return client !== doc.clientID && person && typeof at === 'string' ? [{ at, person }] : []
      })
      const next = Map.groupBy(found, ({ at }) => at)
      setOthers(new Map([...next].map(([at, list]) => [at, list.map(({ person }) => person)])))
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness, doc, personId, name, role, organisation])
  return {
    at: (place) => others.get(place) ?? nobody,
    come: useCallback((place: string | null) => awareness.setLocalStateField('at', place), [awareness]),
  }
}
