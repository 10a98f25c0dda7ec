import { useCallback } from 'react'
import type { EnteredNumber } from '../../../shared/impacts/scenarios/entered-number.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { seatName } from '../../ui/choices.ts'
import type { StampOf } from './useWriters.ts'

const fieldsOf = {
  assumption: { root: 'assumptions', fields: ['low', 'likely', 'high'] },
  change: { root: 'changes', fields: ['amount', 'mode'] },
} as const

/** Who stands behind a number, by name and organisation; null where nobody is known. */
export function useAuthors(stampOf: StampOf): (by: EnteredNumber['by']) => string | null {
  const { seat } = useSenate()
  return useCallback(
    (by) => {
      const found = seat(
        by.kind === 'seat' ? by.seatId : stampOf(fieldsOf[by.kind].root, by.id, fieldsOf[by.kind].fields)?.seatId,
      )
      return found ? seatName(found) : null
    },
    [seat, stampOf],
  )
}
