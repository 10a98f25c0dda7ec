import { useState } from 'react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Checkboxes } from '../ui/Checkboxes.tsx'
import { seatChoices } from '../ui/choices.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'

/** Who works on a document besides those whose role lets them, and whether only they see it. */
export function AssignDialog({ document, onClose }: { document: DocumentAnswer; onClose(): void }) {
  const { seats } = useSenate()
  const sender = useCommand()
  const { id } = document.state
  const [restricted, setRestricted] = useState(document.state.restricted)
  const [assignedSeatIds, setAssigned] = useState(document.state.assignedSeatIds)

  async function submit() {
    await sender.send('assignDocument', id, { restricted, assignedSeatIds })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Who works on it" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit()}>
        <Checkboxes
          id="assigned"
          label="Assigned to"
          hint="They can write in it whatever their role is."
          value={assignedSeatIds}
          onChange={setAssigned}
          choices={seatChoices(seats.filter((seat) => seat.endedAt === null || assignedSeatIds.includes(seat.id)))}
        />
        <Checkbox
          id="restricted"
          label="Restricted"
          hint="Only those it is assigned to, and the chair, vice chair and secretary, see it."
          value={restricted}
          onChange={setRestricted}
        />
        <FormEnd sender={sender} verb="Save who works on it" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
