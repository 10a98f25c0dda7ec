import { Link } from 'react-router'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'

/** The very words that were pinned from this document, whatever has happened to the text since. */
export function PinnedPanel({ proposals }: { proposals: DocumentAnswer['proposals'] }) {
  const { senateId } = useSenate()
  if (proposals.length === 0) return null
  return (
    <Section title="Pinned words" count={proposals.length} id="pinned">
      <ul className="rows">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <blockquote className="pinned-words">{proposal.wording}</blockquote>
            <p className="row__detail small">
              <Link to={`/senates/${senateId}/proposals/${proposal.id}`}>{proposal.ref}</Link>
              {proposal.agreedAt ? (
                <>
                  , <When at={proposal.agreedAt} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
