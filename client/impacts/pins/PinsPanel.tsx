import { useState } from 'react'
import { Link } from 'react-router'
import type { LogAnswer } from '../../../shared/decisions/log.ts'
import type { DocumentAnswer } from '../../../shared/documents/answers.ts'
import type { PinsAnswer } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Form } from '../../ui/Form.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { When } from '../../ui/When.tsx'

/** What was kept of this scenario for ever, and the way to keep it as it is now. */
export function PinsPanel({ document: { state } }: { document: DocumentAnswer }) {
  const { senateId, may } = useSenate()
  const [isPinning, setIsPinning] = useState(false)
  const { id, challengeId, restricted, assignedSeatIds } = state
  const answer = useAnswer<PinsAnswer>(`/documents/${id}/pins`, { follows: [`document:${id}`] })
  const pins = answer.data?.items ?? []
  const mayPin = may('document.name', { challengeId, documentId: id, restricted, assignedSeatIds })
  return (
    <Section
      title="Pinned"
      count={pins.length || undefined}
      action={
        mayPin && !isPinning ? (
          <Button size="small" variant="quiet" onPress={() => setIsPinning(true)}>
            Pin this scenario
          </Button>
        ) : undefined
      }
    >
      {isPinning ? <PinForm document={state} onClose={() => setIsPinning(false)} /> : null}
      {pins.length === 0 && !isPinning ? (
        <p className="soft small">
          A pin keeps the scenario, the model and the result as they are. What it says can go on the register.
        </p>
      ) : null}
      <ul className="rows">
        {pins.map((pin) => (
          <li key={pin.id}>
            <p className="row__title">
              <Link to={`/senates/${senateId}/pins/${pin.id}`}>{pin.name}</Link>
            </p>
            <p className="row__detail small">
              <PersonName seatId={pin.bySeatId} personId={pin.bySeatId} />, <When at={pin.at} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PinForm({ document, onClose }: { document: DocumentAnswer['state']; onClose(): void }) {
  const { senateId, may } = useSenate()
  const { send, sending, refusal } = useCommand()
  const [name, setName] = useState('')
  const [decisionId, setDecisionId] = useState('')
  const [error, setError] = useState<string>()
  const { id, challengeId } = document
  const maySeal = may('decision.edit', { challengeId })
  const drafts = useAnswer<LogAnswer>(
    maySeal ? `/senates/${senateId}/decisions?challenge=${challengeId}&status=draft&limit=100` : undefined,
    { follows: ['decision'] },
  )
  const offered = drafts.data?.items ?? []

  async function submit() {
    setError(name.trim() === '' ? 'Enter a name' : undefined)
    if (name.trim() === '') return
    await send('pinScenario', id, { name, decisionId: decisionId || null })
    onClose()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})} label="Pin this scenario">
      <TextField
        id="pin-name"
        label="Name of this pin"
        hint="For example: As tested in workshop 3"
        maxLength={200}
        value={name}
        onChange={setName}
        error={error}
      />
      {offered.length > 0 ? (
        <Select
          id="pin-decision"
          label="Seal it with a draft decision"
          empty="With none"
          value={decisionId}
          options={offered.map((decision) => ({
            value: decision.id as string,
            label: `${decision.ref}: ${decision.title}`,
          }))}
          onChange={setDecisionId}
        />
      ) : null}
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <p role="status" className="small">
        {sending ? 'Computing every run. This takes a few seconds.' : null}
      </p>
      <ButtonRow>
        <Button size="small" busy={sending}>
          Pin it
        </Button>
        <Button size="small" variant="quiet" onPress={onClose}>
          Cancel
        </Button>
      </ButtonRow>
    </Form>
  )
}
