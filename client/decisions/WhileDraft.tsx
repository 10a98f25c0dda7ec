import { formatList } from '../../shared/format.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { waitingFor } from './held.ts'
import { Moves } from './Moves.tsx'
import type { NextStepProps } from './next-step.ts'

/** A draft: what it lacks before it can be ratified, and the way there. */
export function WhileDraft({ held, ask }: NextStepProps) {
  const { senateId, may, organisation } = useSenate()
  const { state, version } = held
  const { send, sending, refusal } = useCommand()
  const returned = state.returns.at(-1)
  const isCarried = state.source.kind !== 'pinned' || state.source.outcome === 'carried'
  const missing = [
    state.content.rationale ? undefined : 'why the senate decides this',
    state.content.ownerSeatId ? undefined : 'an owner',
  ].filter((each) => each !== undefined)
  const waiting = waitingFor(held).map((id) => organisation(id)?.code ?? 'somebody')
  const mayEdit = may('decision.edit', { challengeId: state.challengeId, draft: true })
  if (!mayEdit) {
    return <ReadOnlyNote>This is a draft. The chair, vice chair and secretary prepare it to be ratified.</ReadOnlyNote>
  }
  return (
    <Section title="What comes next">
      <div className="stack stack--close">
        {returned ? (
          <p className="next-step__returned">
            Returned by <PersonName seatId={returned.seatId} />, <When at={returned.at} as="date" />: {returned.reason}
          </p>
        ) : null}
        {isCarried ? (
          <p>
            {missing.length > 0
              ? `Add ${formatList(missing)}, then send it to be ratified.`
              : 'Send it to be ratified when it says all that it should.'}
            {waiting.length > 0
              ? ` ${formatList(waiting)} ${waiting.length === 1 ? 'has' : 'have'} not answered an impact yet: wait, or give a reason for going ahead.`
              : ''}
          </p>
        ) : (
          <p>These words were not carried. Record that they were not agreed.</p>
        )}
      </div>
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <ButtonRow>
        {isCarried && missing.length === 0 ? (
          <Button busy={sending} onPress={() => void send('startRatifying', state.id, {}, { version }).catch(() => {})}>
            Send to be ratified
          </Button>
        ) : null}
        <ButtonLink
          to={`/senates/${senateId}/decisions/${state.id}/edit`}
          variant={missing.length > 0 ? 'primary' : 'secondary'}
        >
          Edit the draft
        </ButtonLink>
        {waiting.length > 0 ? (
          <Button opensDialog variant="secondary" onPress={() => ask('reasons')}>
            Give a reason
          </Button>
        ) : null}
        <Moves held={held} ask={ask} steps={['recordNotAgreed', 'deferDecision', 'withdrawDecision']} />
      </ButtonRow>
    </Section>
  )
}
