import type { Content } from '../../shared/decisions/content.ts'
import type { Position } from '../../shared/decisions/response.ts'
import { type PositionKind, positionSaid } from '../../shared/decisions/response-words.ts'
import { StateTag, type Tone } from '../ui/StateTag.tsx'
import { When } from '../ui/When.tsx'

const tones: Record<PositionKind, Tone> = {
  accept: 'good',
  acceptInPart: 'caution',
  notAccept: 'bad',
  referToBoard: 'active',
}

interface PositionsProps {
  positions: readonly Position[]
  clauses: Content['clauses']
}

/** What an organisation said, clause by clause, with its reasons. */
export function Positions({ positions, clauses }: PositionsProps) {
  const numberOf = ({ clauseId }: Position) => clauses.find((clause) => clause.id === clauseId)?.number
  const inOrder = positions.toSorted((one, other) => (numberOf(one) ?? 0) - (numberOf(other) ?? 0))
  return (
    <ul className="positions">
      {inOrder.map((position) => (
        <li key={position.clauseId ?? 'whole'}>
          <span className="positions__clause">
            {position.clauseId === null ? 'The whole decision' : `Clause ${numberOf(position)}`}
          </span>{' '}
          <StateTag tone={tones[position.position]}>{positionSaid[position.position]}</StateTag>
          {position.boardDate && position.position === 'referToBoard' ? (
            <span className="soft">
              {' '}
              The board decides on <When at={position.boardDate} as="date" />.
            </span>
          ) : null}
          {position.boardDate && position.position !== 'referToBoard' ? (
            <span className="soft"> As its board decided.</span>
          ) : null}
          {position.reason ? <p className="positions__reason">{position.reason}</p> : null}
        </li>
      ))}
    </ul>
  )
}
