import { createContext, use, useEffect, useId, useSyncExternalStore } from 'react'

/** What is true of what this person has written: on the server, on its way, or only here so far. */
export type SavedState = 'saved' | 'saving' | 'offline'

export interface SavedBoard {
  report(source: string, state: SavedState | undefined): void
  subscribe(listener: () => void): () => void
  /** The least saved of everything open; undefined when nothing is open. */
  worst(): SavedState | undefined
}

export function createSavedBoard(): SavedBoard {
  const states = new Map<string, SavedState>()
  const listeners = new Set<() => void>()
  return {
    report(source, state) {
      if (state === undefined) states.delete(source)
      else states.set(source, state)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    worst() {
      const all = new Set(states.values())
      return (['offline', 'saving', 'saved'] as const).find((state) => all.has(state))
    },
  }
}

export const SavedContext = createContext<SavedBoard>(createSavedBoard())

/** Tells the frame how far this screen's writing has come; undefined while there is nothing to say. */
export function useReportSaved(state: SavedState | undefined): void {
  const board = use(SavedContext)
  const source = useId()
  useEffect(() => {
    board.report(source, state)
    return () => board.report(source, undefined)
  }, [board, source, state])
}

/** What the frame shows. */
export function useSaved(): SavedState | undefined {
  const board = use(SavedContext)
  return useSyncExternalStore(board.subscribe, board.worst)
}
