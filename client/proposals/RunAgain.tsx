import { Link } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import type { TestedHow } from './tested.ts'

/** A void test and the one that runs it again, each with the way to the other. */
export function RunAgain({ how: { runAgainAs, runAgainOf, reason } }: { how: TestedHow }) {
  const { senateId } = useSenate()
  const to = (id: string) => `/senates/${senateId}/proposals/${id}`
  return (
    <>
      {runAgainAs ? (
        <p className="run-again">
          Declared void{reason ? `: ${reason}` : ''}. Its positions are kept and count for nothing.{' '}
          <Link to={to(runAgainAs)}>See where these words are tested again</Link>
        </p>
      ) : null}
      {runAgainOf ? (
        <p className="run-again">
          These words are tested again. <Link to={to(runAgainOf)}>See the test that was declared void</Link>
        </p>
      ) : null}
    </>
  )
}
