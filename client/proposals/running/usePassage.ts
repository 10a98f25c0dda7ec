import { useCallback, useEffect } from 'react'
import type { Drift, ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { driftFrom } from '../../../shared/proposals/drift.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { usePassageHere } from '../../documents/shown.tsx'
import type { TestedState } from '../tested.ts'

/** Typing makes no news: where the document is not open, its passage is looked at again this often. */
const lookAgainMs = 20_000

/**
 * Whether the passage that words were taken from still says the same: with every word where the document is open on this
 * screen, otherwise as the server last said. Undefined for words of no document, and when they have been counted.
 */
export function usePassage(id: string, { how, documentId, wording }: TestedState) {
  const isAsked = how.source !== null && how.result === null
  const anchors = isAsked ? how.source?.anchors : undefined
  const here = usePassageHere(documentId ?? undefined, { ...anchors })
  const { data, refetch } = useAnswer<ProposalAnswer>(isAsked ? `/proposals/${id}` : undefined, {
    follows: [`proposal:${id}`, 'document'],
  })
  const lookAgain = useCallback(() => void refetch({ cancelRefetch: false }), [refetch])
  const isMoving = isAsked && here === undefined
  useEffect(() => {
    if (!isMoving) return
    // What is known may be from when somebody was in the middle of a word.
    lookAgain()
    const timer = setInterval(() => {
      if (!document.hidden) lookAgain()
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [isMoving, lookAgain])
  const known: Drift | undefined = here ? driftFrom(here.says, wording) : data?.drift
  return { drift: isAsked ? known : undefined, lookAgain }
}
