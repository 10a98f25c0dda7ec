import type { Response } from '../../shared/decisions/response.ts'
import { implementationNames } from '../../shared/decisions/response-words.ts'
import { PersonName } from '../ui/PersonName.tsx'

/** What belongs to an answer beside its positions. */
export function ResponseFacts({ response }: { response: Response }) {
  const { conditions, localDecisionRef, implementation, receivedBy, recordedBySeatId } = response
  return (
    <>
      {conditions ? (
        <p className="said__conditions">
          <strong>Conditions:</strong> {conditions}
        </p>
      ) : null}
      <p className="soft">
        Implementation: {implementationNames[implementation].toLowerCase()}.{' '}
        {localDecisionRef ? `Local decision: ${localDecisionRef}. ` : ''}
        {recordedBySeatId ? (
          <>
            {receivedBy === 'letter' ? 'Came by letter, recorded by ' : 'Answered by '}
            <PersonName seatId={recordedBySeatId} />.
          </>
        ) : null}
      </p>
    </>
  )
}
