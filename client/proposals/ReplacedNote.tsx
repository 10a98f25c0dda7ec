import { Link } from 'react-router'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { useSenate } from '../connection/useSenate.ts'

/** What these words would take over, as it stands there. */
export function ReplacedNote({ replaced }: { replaced: NonNullable<ProposalAnswer['replaced']> }) {
  const { senateId } = useSenate()
  const { id, ref, title, clause, open } = replaced
  return (
    <>
      {clause ? `Clause ${clause.number} of ` : 'All of '}
      <Link to={`/senates/${senateId}/decisions/${id}`}>
        {ref} {title}
      </Link>
      {clause ? `: “${clause.text}”` : null}
      {open ? null : <span className="soft"> It is no longer in force, or something else has taken it over.</span>}
    </>
  )
}
