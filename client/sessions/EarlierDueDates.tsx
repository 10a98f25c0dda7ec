import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { ActionAnswer } from '../../shared/sessions/action-answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { Button } from '../ui/Button.tsx'
import { PersonName } from '../ui/PersonName.tsx'

/** The due dates that were given up, asked for only when somebody wants to see them. */
export function EarlierDueDates({ actionId }: { actionId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const answer = useAnswer<ActionAnswer>(isOpen ? `/actions/${actionId}` : undefined, {
    follows: [`action:${actionId}`],
  })
  const earlier = answer.data?.state.earlierDueOn
  return (
    <>
      <Button variant="quiet" size="small" expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        Earlier due dates
      </Button>
      {isOpen && earlier ? (
        <p className="action-row__earlier" role="status">
          {earlier.map(({ dueOn, movedBy, movedAt }) => (
            <span key={movedAt}>
              {formatDate(dueOn)}, moved by <PersonName seatId={movedBy} />.{' '}
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}
