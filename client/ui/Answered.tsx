import type { ReactNode } from 'react'
import { problemOf } from '../connection/api.ts'
import { Loading } from './Loading.tsx'
import { ProblemNote } from './ProblemNote.tsx'

interface AnsweredProps<T> {
  /** What `useAnswer` gave. */
  answer: { data: T | undefined; error: Error | null; refetch: () => unknown }
  /** The skeleton of the real layout. */
  loading?: ReactNode
  children(data: T): ReactNode
}

/**
 * One answer in its three states: loading, refused or failed, there. What is there stays when a refresh fails, and goes
 * when there is nothing any more that its reader can open: `createQueries` forgets it then.
 */
export function Answered<T>({ answer, loading = <Loading />, children }: AnsweredProps<T>) {
  if (answer.data !== undefined) return children(answer.data)
  if (!answer.error) return loading
  const problem = problemOf(answer.error)
  const canHelp =
    problem.code === 'not-found' || problem.status === 0 || problem.status >= 500 || problem.status === 429
  return <ProblemNote problem={problem} again={canHelp ? () => void answer.refetch() : undefined} />
}
