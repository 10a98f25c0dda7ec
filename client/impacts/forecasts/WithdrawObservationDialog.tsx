import { useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import type { ImpactAnswer } from '../../../shared/impacts/answers.ts'
import type { Impact } from '../../../shared/impacts/impact.ts'
import { figure } from '../../../shared/impacts/units.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

interface WithdrawObservationDialogProps {
  impact: Impact
  observation: ImpactAnswer['observations'][number]
  onClose(): void
}

/** Takes back a figure that was entered by mistake: it counts for nothing any more, and the history says why. */
export function WithdrawObservationDialog({ impact, observation, onClose }: WithdrawObservationDialogProps) {
  const { send, sending, refusal } = useCommand()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const { value, unit, observedOn } = observation

  async function submit() {
    setError(reason.trim() === '' ? 'Say why it is taken back' : undefined)
    if (reason.trim() === '') return
    await send('withdrawObservation', impact.id, { observationId: observation.id, reason })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Take back ${figure(value, unit)} on ${formatDate(observedOn)}`}
      closesOnOutsidePress={false}
    >
      <Form onSubmit={() => void submit().catch(() => {})}>
        <TextArea
          id="withdraw-observation-reason"
          label="Why it is taken back"
          hint="The figure no longer counts. The history keeps it, with your reason."
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={error}
        />
        {refusal ? <ProblemNote problem={refusal} /> : null}
        <ButtonRow>
          <Button variant="warning" busy={sending}>
            Take this figure back
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Keep it
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}
