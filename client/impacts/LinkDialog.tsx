import { useState } from 'react'
import type { LogAnswer } from '../../shared/decisions/log.ts'
import type { DecisionId } from '../../shared/ids.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Select } from '../ui/Select.tsx'
import type { ImpactDialogProps } from './AnswerDialogs.tsx'
import { useImpactCommand } from './useImpactCommand.tsx'

/** Which decision an impact belongs to: ratifying it then asks what the receiving organisation says. */
export function LinkDialog({ impact, onClose }: ImpactDialogProps) {
  const { senateId } = useSenate()
  const sender = useImpactCommand(impact)
  const { challengeId, claim } = impact.state
  const [decisionId, setDecisionId] = useState<DecisionId | ''>(claim.decisionId ?? '')
  const decisions = useAnswer<LogAnswer>(`/senates/${senateId}/decisions?challenge=${challengeId}&limit=100`, {
    follows: ['decision'],
  })
  const save = () => {
    if (decisionId === (claim.decisionId ?? '')) return onClose()
    void sender.send('linkImpactToDecision', { decisionId: decisionId || null }).then(onClose, () => {})
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={claim.decisionId ? `Change the decision of ${impact.state.ref}` : `Put ${impact.state.ref} on a decision`}
      closesOnOutsidePress={false}
    >
      <Form onSubmit={save}>
        <Answered answer={decisions} loading={<Loading label="Loading decisions" lines={2} />}>
          {({ items }) => (
            <Select<DecisionId>
              id="link-decision"
              label="Decision"
              hint="Before it is ratified, every organisation with an impact on it answers, or a reason is written."
              empty={items.length === 0 ? 'This challenge has no decision yet' : 'No decision'}
              value={decisionId}
              options={items.map(({ id, ref, title }) => ({ value: id, label: `${ref}: ${title}` }))}
              onChange={setDecisionId}
            />
          )}
        </Answered>
        {sender.moved}
        <FormEnd
          sender={sender}
          verb={claim.decisionId && decisionId === '' ? 'Take it off its decision' : 'Put it on this decision'}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
