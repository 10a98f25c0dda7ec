import type { ReactNode } from 'react'
import type { Problem } from '../../shared/protocol.ts'
import { Button } from './Button.tsx'

interface ProblemNoteProps {
  problem: Problem
  /** Asks again, where that can help. */
  again?: (() => void) | undefined
  /** Takes the note away. */
  onDismiss?: (() => void) | undefined
  /** What else to do from here: a link, another button. */
  children?: ReactNode
}

const titles: Record<string, string> = {
  'not-found': 'Nothing here that you can open',
  forbidden: 'You may not do this',
  stale: 'Somebody was faster',
  busy: 'Curia is busy',
  'no-connection': 'No connection',
  internal: 'Something went wrong',
}

/** A refusal or a failure: what happened and what to do, said at once to those who hear the page. */
export function ProblemNote({ problem, again, onDismiss, children }: ProblemNoteProps) {
  const title = titles[problem.code] ?? (problem.title && problem.title !== 'Refused' ? problem.title : 'Not done')
  return (
    <div className="problem-note" role="alert">
      <p className="problem-note__title">{title}</p>
      <p className="problem-note__detail">{problem.detail}</p>
      {problem.status >= 500 && problem.correlationId !== '' ? (
        <p className="problem-note__correlation">Reference for support: {problem.correlationId}</p>
      ) : null}
      {children}
      {again || onDismiss ? (
        <div className="button-row">
          {again ? (
            <Button variant="secondary" size="small" onPress={again}>
              Try again
            </Button>
          ) : null}
          {onDismiss ? (
            <Button variant="quiet" size="small" onPress={onDismiss}>
              Hide this message
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
