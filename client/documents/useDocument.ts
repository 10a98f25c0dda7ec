import { useCallback, useEffect, useState } from 'react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { isGone, Refused } from '../connection/api.ts'
import { copyName, forgetCopy } from '../connection/device-copies.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'

/** A document as far as one may open it: undefined also once rights have been taken away, whatever was there before. */
export interface DocumentHere {
  document: DocumentAnswer | undefined
  /** It was open here a moment ago and is no longer theirs. */
  wasTaken: boolean
  error: Error | null
  askAgain(): void
}

/** What becomes of this device's copy when rights are taken away. `keepCopy` is for who has them back in a while. */
export type WhenTaken = 'forgetCopy' | 'keepCopy'

/** One document, kept fresh. Rights that were taken away take the text off the screen, and off this device. */
export function useDocument(documentId: string, whenTaken: WhenTaken = 'forgetCopy'): DocumentHere {
  const { data, error, refetch } = useAnswer<DocumentAnswer>(`/documents/${documentId}`, {
    follows: [`document:${documentId}`, 'proposal', 'senate'],
  })
  const { senateId, me } = useSenate()
  const askAgain = useCallback(() => void refetch(), [refetch])
  const isTurnedAway = error instanceof Refused
  const [openedId, setOpenedId] = useState<string>()
  if (data && openedId !== documentId) setOpenedId(documentId)
  const isTaken = isGone(error)
  useEffect(() => {
    if (isTaken && whenTaken === 'forgetCopy') forgetCopy(copyName(me.personId, senateId, documentId))
  }, [isTaken, whenTaken, me.personId, senateId, documentId])
  return { document: isTurnedAway ? undefined : data, wasTaken: isTaken && openedId === documentId, error, askAgain }
}
