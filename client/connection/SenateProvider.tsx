import type { ReactNode } from 'react'
import { useLayoutEffect, useMemo } from 'react'
import { showOrganisationColours } from './organisation-colours.ts'
import type { SenateAnswer } from './senate-answer.ts'
import { useAnswer } from './useAnswer.ts'
import { SenateContext, senateHere } from './useSenate.ts'

interface SenateProviderProps {
  senateId: string
  /** What stands here until the senate is known. */
  waiting: ReactNode
  /** What stands here when it cannot be opened. */
  failed(error: Error, again: () => void): ReactNode
  children: ReactNode
}

/** Loads the senate once for everything below, and keeps it fresh. */
export function SenateProvider({ senateId, waiting, failed, children }: SenateProviderProps) {
  const answer = useAnswer<SenateAnswer>(`/senates/${senateId}`, { follows: ['senate', 'organisation'] })
  const here = useMemo(() => answer.data && senateHere(answer.data), [answer.data])

  useLayoutEffect(() => {
    if (here) showOrganisationColours(here.organisations)
  }, [here])

  if (here) return <SenateContext value={here}>{children}</SenateContext>
  if (answer.error) return failed(answer.error, () => void answer.refetch())
  return waiting
}
