import { useEffect, useRef } from 'react'
import type { Need } from '../../shared/home.ts'
import { useHome } from '../home/useHome.ts'
import { useToast } from '../ui/toasts.ts'

const keyOf = ({ kind, address, title, detail }: Need) => `${kind} ${address} ${title} ${detail}`

/** Says when something new waits for this person while they are at work on another thing. */
export function useNeedsNews(): void {
  const needs = useHome().data?.needsYou
  const tell = useToast()
  const known = useRef<ReadonlySet<string>>(undefined)

  useEffect(() => {
    if (!needs) return
    // What waited already when the page was opened is no news.
    const before = known.current ?? new Set(needs.map(keyOf))
    known.current = new Set(needs.map(keyOf))
    for (const need of needs) {
      if (!before.has(keyOf(need))) tell({ text: `Needs you: ${need.title}`, address: need.address })
    }
  }, [needs, tell])
}
