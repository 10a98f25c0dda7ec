import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
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

/** What happened, in a few words; the sentence beneath says it in full. The first that fits the code counts. */
const titles: [code: RegExp, title: string][] = [
  [/^not-found$/, 'Nothing here that you can open'],
  [/^forbidden$/, 'You may not do this'],
  [/^stale$/, 'Somebody was faster'],
  [/^busy$/, 'Curia is busy'],
  [/^too-many$/, 'Too many tries'],
  [/^no-connection$/, 'No connection'],
  [/^internal$/, 'Something went wrong'],
  [/^(malformed|too-large|wrong-.*)$/, 'Check what you entered'],
  [/^needs-/, 'Something is missing'],
  [/^already-/, 'Already done'],
  [/-differs$/, 'The words have changed'],
  [/-(closed|locked)$/, 'Closed to changes'],
]

/** A refusal or a failure: what happened and what to do, said at once to those who hear the page. */
export function ProblemNote({ problem, again, onDismiss, children }: ProblemNoteProps) {
  const title = titles.find(([code]) => code.test(problem.code))?.[1] ?? 'Not done'
  const { senateId } = useParams()
  // Asking again brings nothing back that is not there, or is not theirs.
  const isMissing = problem.code === 'not-found'
  return (
    <div className="problem-note" role="alert">
      <p className="problem-note__title">{title}</p>
      <p className="problem-note__detail">{beyond(title, problem.detail)}</p>
      {problem.status >= 500 && problem.correlationId !== '' ? (
        <p className="problem-note__correlation">Reference for support: {problem.correlationId}</p>
      ) : null}
      {children}
      {isMissing && again ? (
        <div className="button-row">
          <Link to={senateId === undefined ? '/' : `/senates/${senateId}`}>Go to Home</Link>
        </div>
      ) : null}
      {(again && !isMissing) || onDismiss ? (
        <div className="button-row">
          {again && !isMissing ? (
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

/** What a detail says beyond its title: the same is not said twice. */
function beyond(title: string, detail: string): string {
  const [first, rest] = detail.split(/(?<=\.) (.*)/s)
  return rest && first?.toLowerCase().endsWith(`${title.toLowerCase()}.`) ? rest : detail
}
