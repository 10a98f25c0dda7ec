import type { UseQueryResult } from '@tanstack/react-query'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'

/** The senate's whole model, kept fresh. */
export function useSystemModel(): UseQueryResult<SystemModelAnswer> {
  const { senateId } = useSenate()
  return useAnswer<SystemModelAnswer>(`/senates/${senateId}/system-model`, { follows: ['service', 'organisation'] })
}
