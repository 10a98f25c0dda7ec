import { useState } from 'react'
import { serverTime } from '../../connection/server-time.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Select } from '../../ui/Select.tsx'

const minutesOffered = ['2', '5', '10', '15', '30']

/** Going on after the closing time has passed: positions are taken until another one. */
export function ResumeDialog({ id, epoch, onClose }: { id: string; epoch: object; onClose(): void }) {
  const { send, sending, refusal } = useCommand()
  const [minutes, setMinutes] = useState('5')

  async function submit() {
    const at = new Date(serverTime.now().getTime() + Number(minutes) * 60_000).toISOString()
    await send('resumeProposal', id, { ...epoch, closesAt: minutes === '' ? null : at })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Take positions again">
      <Form onSubmit={() => void submit().catch(() => {})}>
        <p>Its time to close passed while it was suspended.</p>
        <Select
          id="resume-minutes"
          label="Closes"
          empty="When you close it"
          value={minutes}
          options={minutesOffered.map((value) => ({ value, label: `By itself after ${value} minutes` }))}
          onChange={setMinutes}
        />
        {refusal ? <ProblemNote problem={refusal} /> : null}
        <ButtonRow>
          <Button busy={sending}>Go on</Button>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}
