import { useSenate } from '../connection/useSenate.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { Moves } from './Moves.tsx'
import type { NextStepProps } from './next-step.ts'

/** For a ratified decision that no longer simply counts: what became of it. */
export function WhereItStands({ held, ask }: NextStepProps) {
  const { senateId, may } = useSenate()
  const { state, related } = held
  switch (state.state) {
    case 'superseded': {
      const successor = related.find(({ id }) => id === state.byDecisionId)
      return (
        <div className="superseded-note">
          <ReadOnlyNote>This decision no longer counts. Another one has taken its place.</ReadOnlyNote>
          {successor ? (
            <ButtonLink variant="secondary" size="small" to={`/senates/${senateId}/decisions/${successor.id}`}>
              {`Open ${successor.ref}, ${successor.title}`}
            </ButtonLink>
          ) : null}
        </div>
      )
    }
    case 'rescinded':
    case 'lapsed':
      return <ReadOnlyNote>This decision no longer counts. {state.reason}</ReadOnlyNote>
    case 'implemented':
      return <ReadOnlyNote>What it asked for is done. {state.reason}</ReadOnlyNote>
    case 'underReview':
      return (
        <Section title="Under review">
          <p>{state.reason}</p>
          <p className="soft">It goes on counting meanwhile.</p>
          {may('decision.move', { challengeId: state.challengeId }) ? (
            <ButtonRow>
              <Moves held={held} ask={ask} steps={['reaffirmDecision', 'rescindDecision']} />
            </ButtonRow>
          ) : null}
        </Section>
      )
    default:
      return null
  }
}
