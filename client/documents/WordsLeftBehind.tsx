import { useCallback, useEffect, useState } from 'react'
import { copiesHere, copyName } from '../connection/device-copies.ts'
import { useSenate } from '../connection/useSenate.ts'
import { later } from '../ui/later.tsx'
import { useDocument } from './useDocument.ts'

const LeftInDocument = later(() => import('./LeftInDocument.tsx'), 'LeftInDocument', null)

interface WordsLeftBehindProps {
  documentId: string
  /** What stands over the words. */
  title: string
}

/**
 * For a document that is no longer written in, and has no page of its own here: what this person wrote in it that only
 * this device has, if anything. Nothing is asked where this device has no copy.
 */
export function WordsLeftBehind(props: WordsLeftBehindProps) {
  const { hasCopy, copyGone } = useCopy(props.documentId)
  return hasCopy ? <Left {...props} onEmpty={copyGone} /> : null
}

function Left({ documentId, title, onEmpty }: WordsLeftBehindProps & { onEmpty(): void }) {
  const { document, askAgain } = useDocument(documentId)
  return document ? (
    <LeftInDocument document={document} title={title} onTurnedAway={askAgain} onEmpty={onEmpty} />
  ) : null
}

function useCopy(documentId: string): { hasCopy: boolean; copyGone(): void } {
  const { senateId, me } = useSenate()
  const name = copyName(me.personId, senateId, documentId)
  const [found, setFound] = useState<string>()
  useEffect(() => {
    let isOver = false
    void copiesHere([name]).then(([copy]) => {
      if (!isOver) setFound(copy)
    })
    return () => {
      isOver = true
    }
  }, [name])
  return { hasCopy: found === name, copyGone: useCallback(() => setFound(undefined), []) }
}
