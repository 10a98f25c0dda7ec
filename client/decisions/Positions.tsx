import type { Content } from '../../shared/decisions/content.ts'
import type { Position } from '../../shared/decisions/response.ts'
import { type PositionKind, positionSaid } from '../../shared/decisions/response-words.ts'
import { formatList } from '../../shared/format.ts'
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

/** What an organisation said, clause by clause: those with the same bare position on one line, the others with why. */
export function Positions({ positions, clauses }: PositionsProps) {
  const numbered = positions
    .map((position) => ({ position, number: clauses.find((clause) => clause.id === position.clauseId)?.number }))
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
  const isBare = ({ position: { reason, boardDate } }: Numbered) => reason === null && boardDate === null
  const bare = Map.groupBy(numbered.filter(isBare), ({ position }) => position.position)
  return (
    <ul className="positions">
      {[...bare].map(([kind, same]) => (
        <li key={kind}>
          <span className="positions__clause">{clausesNamed(same)}</span>
          <div>
            <StateTag tone={tones[kind]}>{positionSaid[kind]}</StateTag>
          </div>
        </li>
      ))}
      {numbered
        .filter((each) => !isBare(each))
        .map((each) => (
          <li key={each.position.clauseId ?? 'whole'}>
            <span className="positions__clause">{clausesNamed([each])}</span>
            <div>
              <StateTag tone={tones[each.position.position]}>{positionSaid[each.position.position]}</StateTag>
              <Board position={each.position} />
              {each.position.reason ? <p className="positions__reason">{each.position.reason}</p> : null}
            </div>
          </li>
        ))}
    </ul>
  )
}

interface Numbered {
  position: Position
  number: number | undefined
}

function clausesNamed(numbered: readonly Numbered[]): string {
  const numbers = numbered.flatMap(({ number }) => number ?? [])
  if (numbers.length === 0) return 'The whole decision'
  return `${numbers.length === 1 ? 'Clause' : 'Clauses'} ${formatList(numbers.map(String))}`
}

function Board({ position: { position, boardDate } }: { position: Position }) {
  if (!boardDate) return null
  return (
    <span className="soft">
      {' '}
      {position === 'referToBoard' ? (
        <>
          The board decides on <When at={boardDate} as="date" />.
        </>
      ) : (
        'As its board decided.'
      )}
    </span>
  )
}
