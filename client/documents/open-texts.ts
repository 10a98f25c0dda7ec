import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'

/** Two ends of a passage: Yjs relative positions, base64. */
interface Anchors {
  from: string
  to: string
}

/** A text that stands open on this screen, with what others have written up to this moment. */
export interface TextHere {
  /** What a passage says; undefined when it is no longer in the text. */
  passage(anchors: Anchors): string | undefined
  /** Gives what ends the listening. */
  onChange(listener: () => void): () => void
}

interface TextBoard {
  /** Gives what takes it off again. */
  put(documentId: string, text: TextHere): () => void
  subscribe(listener: () => void): () => void
  of(documentId: string): TextHere | undefined
}

function createTextBoard(): TextBoard {
  const texts = new Map<string, TextHere>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    put(documentId, text) {
      texts.set(documentId, text)
      tell()
      return () => {
        if (texts.get(documentId) === text) texts.delete(documentId)
        tell()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    of: (documentId) => texts.get(documentId),
  }
}

const TextContext = createContext(createTextBoard())

/** Lets other parts of the page read a text while it stands open here. */
export function usePutText(documentId: string, text: TextHere | undefined): void {
  const board = use(TextContext)
  useEffect(() => text && board.put(documentId, text), [board, documentId, text])
}

/** Somebody who types changes the text with every key. */
const lookMs = 300

/** What a passage says in the text that stands open on this screen; undefined where the text is not open here. */
export function usePassageHere(
  documentId: string | undefined,
  { from, to }: Partial<Anchors>,
): { says: string | undefined } | undefined {
  const board = use(TextContext)
  const text = useSyncExternalStore(board.subscribe, () =>
    documentId === undefined ? undefined : board.of(documentId),
  )
  const [here, setHere] = useState<{ says: string | undefined }>()
  useEffect(() => {
    if (!text || from === undefined || to === undefined) {
      setHere(undefined)
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      setHere({ says: text.passage({ from, to }) })
    }
    look()
    const stop = text.onChange(() => {
      timer ??= setTimeout(look, lookMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [text, from, to])
  return here
}
