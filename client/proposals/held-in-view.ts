import { createContext, use, useCallback, useEffect, useState } from 'react'

/** Says that something is being written about a proposal. Gives what takes it back. */
type Hold = (proposalId: string) => () => void

/** Given by lists that leave out what is settled. Elsewhere a proposal stays in view by itself. */
export const HoldInView = createContext<Hold>(() => () => {})

/** Keeps a proposal in its list for as long as something about it is being written here, whatever becomes of it. */
export function useHoldInView(proposalId: string, isWriting: boolean): void {
  const hold = use(HoldInView)
  useEffect(() => (isWriting ? hold(proposalId) : undefined), [hold, proposalId, isWriting])
}

/** For a list: what is held in it, and what to give to `HoldInView`. */
export function useHeldInView() {
  // Once for each thing that is written, so that the last to be put away lets go.
  const [held, setHeld] = useState<readonly string[]>([])
  const hold = useCallback<Hold>((proposalId) => {
    setHeld((before) => [...before, proposalId])
    return () =>
      setHeld((before) => {
        const at = before.indexOf(proposalId)
        return before.filter((_, n) => n !== at)
      })
  }, [])
  return { held, hold }
}
