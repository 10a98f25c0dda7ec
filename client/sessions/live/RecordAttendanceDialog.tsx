import { useState } from 'react'
import type { SeatId } from '../../../shared/ids.ts'
import { isHere } from '../../../shared/sessions/attendance.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { seatName } from '../../ui/choices.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import type { LiveProps } from './LiveSession.tsx'

type How = 'room' | 'remote' | 'left' | 'apologies'

/** For people without a device: somebody who operates says that they are here, have left or sent apologies. */
export function RecordAttendanceDialog({
  id,
  session,
  onClose,
}: Pick<LiveProps, 'id' | 'session'> & { onClose(): void }) {
  const { seats } = useSenate()
  const sender = useCommand()
  const [seatId, setSeatId] = useState<SeatId | ''>('')
  const [how, setHow] = useState<How>('room')
  const [isMissing, setIsMissing] = useState(false)
  const here = session.attendance.filter(isHere).map((one) => one.seatId)
  const people = seats
    .filter(({ endedAt }) => endedAt === null)
    .toSorted((one, other) => one.name.localeCompare(other.name))

  async function submit() {
    setIsMissing(seatId === '')
    if (seatId === '') return
    const recorded = how === 'room' || how === 'remote' ? { as: 'here', via: how } : { as: how }
    await sender.send('recordAttendance', id, { epoch: session.chairEpoch, seatId, how: recorded })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Record who is here">
      <Form onSubmit={() => void submit().catch(() => {})}>
        <Select<SeatId>
          id="attendance-of"
          label="Who"
          empty="Choose a person"
          value={seatId}
          options={people.map((seat) => ({
            value: seat.id,
            label: `${seatName(seat)}${here.includes(seat.id) ? ' (here)' : ''}`,
          }))}
          onChange={setSeatId}
          error={isMissing ? 'Choose a person' : undefined}
        />
        <Radios<How>
          id="attendance-how"
          label="What to record"
          value={how}
          choices={[
            { value: 'room', label: 'Here, in the room' },
            { value: 'remote', label: 'Here, remotely' },
            { value: 'left', label: 'Has left' },
            { value: 'apologies', label: 'Sent apologies' },
          ]}
          onChange={setHow}
        />
        <FormEnd sender={sender} verb="Record" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
