import type { Response } from '../../shared/decisions/response.ts'
import { implementationNames } from '../../shared/decisions/response-words.ts'
import { Facts } from '../ui/Facts.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { When } from '../ui/When.tsx'

/** What belongs to an answer beside its positions. */
export function ResponseFacts({ response }: { response: Response }) {
  const { conditions, localDecisionRef, boardDate, implementation, receivedBy, recordedBySeatId } = response
  return (
    <Facts
      facts={[
        { name: 'Conditions', value: conditions ? <span className="as-written">{conditions}</span> : null },
        { name: 'Local decision', value: localDecisionRef },
        { name: 'Board decides', value: boardDate ? <When at={boardDate} as="date" /> : null },
        { name: 'Implementation', value: implementationNames[implementation] },
        {
          name: receivedBy === 'letter' ? 'Came by letter' : 'Answered by',
          value: recordedBySeatId ? (
            <>
              {receivedBy === 'letter' ? 'recorded by ' : ''}
              <PersonName seatId={recordedBySeatId} />
            </>
          ) : null,
        },
      ]}
    />
  )
}
