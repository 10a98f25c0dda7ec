import { Link } from 'react-router'
import type { Drift, ProposalAnswer } from '../../shared/proposals/answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Icon } from '../ui/Icon.tsx'

interface DriftNoteProps {
  drift: Drift
  document: ProposalAnswer['document']
}

/** Whether the document still says what was agreed. The words above stay as they were, whatever it says. */
export function DriftNote({ drift, document }: DriftNoteProps) {
  const { senateId } = useSenate()
  const where = document ? (
    <Link to={`/senates/${senateId}/documents/${document.id}`}>{document.title}</Link>
  ) : (
    'The document'
  )
  switch (drift.passage) {
    case 'notShown':
      return null
    case 'same':
      return (
        <p className="drift">
          <Icon name="check" /> <span>{where} still says this, word for word.</span>
        </p>
      )
    case 'gone':
      return (
        <p className="drift drift--changed">
          <Icon name="warning" /> <span>These words are no longer in {where}. The record above keeps them.</span>
        </p>
      )
    case 'changed':
      return (
        <div className="drift drift--changed">
          <Icon name="warning" />
          <div>
            <p>
              The passage in {where} has been changed since. The words above are the ones that were agreed. It now says:
            </p>
            <blockquote className="drift__now">{drift.now}</blockquote>
          </div>
        </div>
      )
    default:
      return drift satisfies never
  }
}
