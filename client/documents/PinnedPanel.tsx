import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'

/** The very words that were pinned from this document, whatever has happened to the text since. */
export function PinnedPanel({ proposals }: { proposals: DocumentAnswer['proposals'] }) {
  if (proposals.length === 0) return null
  return (
    <Section title="Pinned words" count={proposals.length} id="pinned">
      <ul className="rows">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <blockquote className="pinned-words">{proposal.wording}</blockquote>
            <p className="row__detail small">
              {proposal.ref}
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
