import { useState } from 'react'
import type { LogAnswer } from '../../../shared/decisions/log.ts'
import type { DecisionId } from '../../../shared/ids.ts'
import type { Pin } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Select } from '../../ui/Select.tsx'

/** Which draft decision a pin will be sealed with, or none: it can be changed until that is put to be ratified. */
export function SealDialog({ pin, onClose }: { pin: Pin; onClose(): void }) {
  const { senateId } = useSenate()
  const sender = useCommand()
  const [decisionId, setDecisionId] = useState<DecisionId | ''>(pin.decisionId ?? '')
  const drafts = useAnswer<LogAnswer>(
    `/senates/${senateId}/decisions?challenge=${pin.challengeId}&status=draft&limit=100`,
    { follows: ['decision'] },
  )
  const save = () => {
    if (decisionId === (pin.decisionId ?? '')) return onClose()
    const body = { pinId: pin.id, decisionId: decisionId || null }
    void sender.send('linkPinToDecision', pin.documentId, body).then(onClose, () => {})
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={pin.decisionId ? 'Change the decision of this pin' : 'Put this pin on a decision'}
      closesOnOutsidePress={false}
    >
      <Form onSubmit={save}>
        <Answered answer={drafts} loading={<Loading label="Loading decisions" lines={2} />}>
          {({ items }) => (
            <Select<DecisionId>
              id="seal-decision"
              label="Draft decision"
              hint="It can be changed until the decision is put to be ratified. From then on the pin stays with it."
              empty={items.length === 0 ? 'This challenge has no draft decision' : 'No decision'}
              value={decisionId}
              options={items.map(({ id, ref, title }) => ({ value: id, label: `${ref}: ${title}` }))}
              onChange={setDecisionId}
            />
          )}
        </Answered>
        <FormEnd
          sender={sender}
          verb={pin.decisionId && decisionId === '' ? 'Take it off its decision' : 'Put it on this decision'}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
