import { useState } from 'react'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { noDate, plainDay } from '../ui/date-parts.ts'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { EstimateFields } from './EstimateFields.tsx'
import { estimateDraft, readEstimate } from './estimate-draft.ts'
import { ImpactSentence } from './ImpactSentence.tsx'
import { useImpactCommand } from './useImpactCommand.tsx'

export interface ImpactDialogProps {
  impact: ShownImpact
  onClose(): void
}

/** Agree, for the organisation that will feel it: an answer stands, so it is asked once more. */
export function AgreeDialog({ impact, onClose }: ImpactDialogProps) {
  const sender = useImpactCommand(impact)
  const { to } = impact.named
  return (
    <Dialog isOpen onClose={onClose} title={`Agree for ${to}`}>
      <Form onSubmit={() => void sender.send('agreeImpact', {}).then(onClose, () => {})}>
        <p>
          <ImpactSentence impact={impact} part="effect" /> <ImpactSentence impact={impact} part="risk" />
        </p>
        <p className="soft">Everyone sees that {to} agrees. This answer stands.</p>
        {sender.moved}
        <FormEnd sender={sender} verb={`Agree for ${to}`} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

/** Contest, with the reason and an own estimate. */
export function ContestDialog({ impact, onClose }: ImpactDialogProps) {
  const sender = useImpactCommand(impact)
  const { to } = impact.named
  const { unit } = impact.state.claim
  const [reason, setReason] = useState('')
  const [draft, setDraft] = useState(estimateDraft(undefined, unit))
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const isEmpty = [draft.magnitude, draft.low, draft.high].every((figure) => figure.trim() === '')
    const counter = isEmpty ? { estimate: null, errors: [] } : readEstimate(draft, 'counter')
    const missing = reason.trim() === '' ? [{ field: 'contest-reason', message: 'Say why you contest it' }] : []
    if (!isFine([...missing, ...counter.errors])) return
    await sender.send('contestImpact', { reason, counterEstimate: counter.estimate ?? null })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={`Contest for ${to}`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <p>
          <ImpactSentence impact={impact} part="effect" />
        </p>
        <TextArea
          id="contest-reason"
          label="Why you contest it"
          hint="What you have seen or counted, so that others can check it."
          maxLength={2000}
          value={reason}
          onChange={setReason}
          error={errorOf('contest-reason')}
        />
        <fieldset className="plain-fieldset">
          <legend className="impact-subtitle">Your own estimate (optional)</legend>
          <EstimateFields
            prefix="counter"
            draft={draft}
            onChange={(changed) => setDraft({ ...draft, ...changed })}
            errorOf={errorOf}
          />
        </fieldset>
        {sender.moved}
        <FormEnd sender={sender} verb={`Contest for ${to}`} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

/** Ask for time until a day. */
export function TimeDialog({ impact, onClose }: ImpactDialogProps) {
  const sender = useImpactCommand(impact)
  const { to } = impact.named
  const [until, setUntil] = useState(noDate)
  const [reason, setReason] = useState('')
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const day = plainDay(until)
    const missing = { field: 'answer-by', message: 'Enter the day by which you will answer, such as 27 3 2026' }
    if (!isFine(day ? [] : [missing])) return
    await sender.send('cannotSayYet', { until: day, reason: reason.trim() || null })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={`${to} cannot say yet`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <DateField
          id="answer-by"
          label="You will answer by"
          hint="Within a year."
          value={until}
          onChange={setUntil}
          error={errorOf('answer-by')}
        />
        <TextArea
          id="time-reason"
          label="What you need to know first"
          optional
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
        {sender.moved}
        <FormEnd sender={sender} verb="Ask for time" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
