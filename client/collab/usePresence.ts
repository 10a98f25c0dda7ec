import { useEffect, useState } from 'react'
import { type Role, roleNames } from '../../shared/members/roles.ts'
import type { Collab } from './collab.ts'

/** Somebody who has the document open, as the server says who they are. */
export interface Present {
  personId: string
  name: string
  role: string
  /** Their organisation's code, if they sit for one. */
  organisation: string | null
}

/** Everybody who has the document open, each once, however many tabs they have. */
export function usePresence({ provider }: Pick<Collab, 'provider'>): Present[] {
  const [present, setPresent] = useState<Present[]>([])
  useEffect(() => {
    const { awareness } = provider
    const look = () => {
      const people = new Map<string, Present>()
      for (const state of awareness.getStates().values()) {
        const person = presentOf(state.user)
        if (person) people.set(person.personId, person)
      }
      const next = [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
      setPresent((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [provider])
  return present
}

/** Who somebody's presence says they are; undefined while it does not. */
export function presentOf(user: unknown): Present | undefined {
  if (typeof user !== 'object' || user === null) return undefined
  const { personId, name, role, organisation } = user as Record<string, unknown>
  if (typeof personId !== 'string' || typeof name !== 'string') return undefined
  return {
    personId,
    name,
    role: typeof role === 'string' && Object.hasOwn(roleNames, role) ? roleNames[role as Role] : '',
    organisation: typeof organisation === 'string' ? organisation : null,
  }
}

/** "Dr Amara Nwosu" gives "AN". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame)\.?$/i.test(word))
  const [first = '', last = ''] = [words.at(0), words.length > 1 ? words.at(-1) : '']
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase()
}
