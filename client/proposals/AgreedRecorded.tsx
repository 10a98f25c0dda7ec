import { useSenate } from '../connection/useSenate.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'

interface AgreedRecordedProps {
  proposalId: string
  text: string
  onClose(): void
}

/** What happened, and what comes next. */
export function AgreedRecorded({ proposalId, text, onClose }: AgreedRecordedProps) {
  const { senateId, may } = useSenate()
  const home = `/senates/${senateId}`
  return (
    <div className="stack">
      <p role="status">These words are pinned. They stay as they are, whatever happens to the document from now on.</p>
      <blockquote className="agreed-words">{text}</blockquote>
      <ButtonRow>
        {may('decision.draft') ? (
          <ButtonLink to={`${home}/decisions/new?proposal=${proposalId}`}>Draft a decision from these words</ButtonLink>
        ) : null}
        <ButtonLink variant="secondary" to={`${home}/proposals/${proposalId}`}>
          See the record
        </ButtonLink>
        <Button variant="quiet" onPress={onClose}>
          Go on with the document
        </Button>
      </ButtonRow>
    </div>
  )
}
