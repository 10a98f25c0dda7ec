import { useState } from 'react'
import { serverTime } from '../../connection/server-time.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Select } from '../../ui/Select.tsx'

const minutesOffered = ['2', '5', '10', '15', '30']

/** Going on after the closing time has passed: positions are taken until another one. */
export function ResumeDialog({ id, epoch, onClose }: { id: string; epoch: object; onClose(): void }) {
  const sender = useCommand()
  const [minutes, setMinutes] = useState('5')

  async function submit() {
    const at = new Date(serverTime.now().getTime() + Number(minutes) * 60_000).toISOString()
    await sender.send('resumeProposal', id, { ...epoch, closesAt: minutes === '' ? null : at })
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
        <FormEnd sender={sender} verb="Go on" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
