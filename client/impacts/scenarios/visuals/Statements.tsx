import './visuals.scss'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Trace } from '../../../../shared/impacts/scenarios/statement-trace.ts'
import type { StatementPiece } from '../../../../shared/impacts/scenarios/statement-words.ts'
import { TraceDialog } from './TraceDialog.tsx'

/** A sentence about one service, as it stands in the list. */
export interface ShownStatement {
  key: string
  pieces: readonly StatementPiece[]
}

interface StatementsProps {
  statements: readonly ShownStatement[]
  /** The pressure rule that all of them were computed with. */
  rule: string
  traceOf(key: string): Trace
  /** What can be done about a statement: put it on the register or on the agenda. */
  action?: (statement: ShownStatement) => ReactNode
}

/** What the changes do, in sentences. Every figure opens the way it was come to. */
export function Statements({ statements, rule, traceOf, action }: StatementsProps) {
  const [traced, setTraced] = useState<ShownStatement | null>(null)
  return (
    <div className="statements">
      <ol className="statements__list">
        {statements.map((statement) => (
          <li key={statement.key} className="statements__one">
            <p className="statements__sentence">
              {statement.pieces.map((piece, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a figure keeps its button, and its focus, as more runs sharpen it
                <Piece key={place} piece={piece} onTrace={() => setTraced(statement)} />
              ))}
            </p>
            {action ? <div className="statements__action">{action(statement)}</div> : null}
          </li>
        ))}
      </ol>
      <p className="statements__rule">{rule}</p>
      {traced ? (
        <TraceDialog
          sentence={traced.pieces.map(({ text }) => text).join('')}
          trace={traceOf(traced.key)}
          onClose={() => setTraced(null)}
        />
      ) : null}
    </div>
  )
}

function Piece({ piece, onTrace }: { piece: StatementPiece; onTrace(): void }) {
  if (piece.kind === 'words') return piece.text
  return (
    <button type="button" className="statements__figure" aria-haspopup="dialog" onClick={onTrace}>
      {piece.text}
      <span className="nhsuk-u-visually-hidden">, how we came to this</span>
    </button>
  )
}
