import { useEffect } from 'react'
import type { Drift, ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import type { TestedState } from '../tested.ts'

/** Typing makes no news: while words are tested, their passage is looked at again this often. */
const lookAgainMs = 20_000

/** Whether the passage that words were taken from still says the same. Undefined for words of no document. */
export function usePassage(id: string, { how, state }: TestedState): Drift | undefined {
  const isAsked = how.source !== null && how.result === null
  const { data, refetch } = useAnswer<ProposalAnswer>(isAsked ? `/proposals/${id}` : undefined, {
    follows: [`proposal:${id}`, 'document'],
  })
  const isMoving = isAsked && (state === 'open' || state === 'suspended')
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(() => {
      if (!document.hidden) void refetch()
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [isMoving, refetch])
  return isAsked ? data?.drift : undefined
}
