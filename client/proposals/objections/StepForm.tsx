import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

/** A step of an objection that is taken with words. */
export interface Step {
  command: string
  /** The field of the command that takes the words. */
  field: 'clarification' | 'rationale' | 'dissent'
  button: string
  label: string
  missing: string
}

interface StepFormProps {
  step: Step
  fieldId: string
  busy: boolean
  onSay(said: string): void
  onCancel(): void
}

/** Asks for the words of one step. */
export function StepForm({ step, fieldId, busy, onSay, onCancel }: StepFormProps) {
  const [said, setSaid] = useState('')
  const [isMissing, setIsMissing] = useState(false)

  function submit() {
    setIsMissing(said.trim() === '')
    if (said.trim() !== '') onSay(said)
  }

  return (
    <Form onSubmit={submit} label={step.button}>
      <TextArea
        id={fieldId}
        label={step.label}
        rows={3}
        maxLength={2000}
        value={said}
        onChange={(next) => {
          setIsMissing(false)
          setSaid(next)
        }}
        {...(isMissing && { error: step.missing })}
      />
      <ButtonRow>
        <Button size="small" busy={busy}>
          {step.button}
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </ButtonRow>
    </Form>
  )
}
