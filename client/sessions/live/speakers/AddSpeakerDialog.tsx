import { useState } from 'react'
import type { SeatId } from '../../../../shared/ids.ts'
import { isHere } from '../../../../shared/sessions/attendance.ts'
import { entryOf, type SpeakerKind, speakerKindNames, speakerKinds } from '../../../../shared/sessions/speakers.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { seatChoices } from '../../../ui/choices.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form } from '../../../ui/Form.tsx'
import { FormEnd } from '../../../ui/FormEnd.tsx'
import { Radios } from '../../../ui/Radios.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { LiveProps } from '../LiveSession.tsx'

/** For somebody without a device: by their seat, or by a written name for a person in attendance. */
export function AddSpeakerDialog({ id, session, onClose }: Pick<LiveProps, 'id' | 'session'> & { onClose(): void }) {
  const { seats } = useSenate()
  const sender = useCommand()
  const [as, setAs] = useState<'seat' | 'written'>('seat')
  const [seatId, setSeatId] = useState<SeatId | ''>('')
  const [name, setName] = useState('')
  const [via, setVia] = useState<'room' | 'remote'>('room')
  const [kind, setKind] = useState<SpeakerKind>('speak')
  const [tried, setTried] = useState(false)
  const here = session.attendance.filter(isHere).map((one) => one.seatId)
  const people = seats
    .filter((one) => here.includes(one.id) && !entryOf(session.speakers, session.currentItemId, one.id))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const isMissing = as === 'seat' ? seatId === '' : name.trim() === ''

  async function submit() {
    setTried(true)
    if (isMissing) return
    const who = as === 'seat' ? { as, seatId } : { as, name: name.trim(), via }
    await sender.send('addSpeaker', id, { epoch: session.chairEpoch, who, kind })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Add somebody to the speakers" closesOnOutsidePress={name === ''}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <Radios<'seat' | 'written'>
          id="speaker-as"
          label="Who asks to speak"
          value={as}
          choices={[
            { value: 'seat', label: 'Somebody with a seat who is here' },
            { value: 'written', label: 'Somebody else, by name' },
          ]}
          onChange={setAs}
        />
        {as === 'seat' ? (
          <Select<SeatId>
            id="speaker-seat"
            label="Who"
            empty="Choose a person"
            value={seatId}
            options={seatChoices(people)}
            onChange={setSeatId}
            error={tried && isMissing ? 'Choose a person' : undefined}
          />
        ) : (
          <>
            <TextField
              id="speaker-name"
              label="Name"
              value={name}
              maxLength={120}
              onChange={setName}
              error={tried && isMissing ? 'Write who asks to speak' : undefined}
            />
            <Radios<'room' | 'remote'>
              id="speaker-via"
              label="Where they are"
              layout="inline"
              value={via}
              choices={[
                { value: 'room', label: 'In the room' },
                { value: 'remote', label: 'Remote' },
              ]}
              onChange={setVia}
            />
          </>
        )}
        <Radios<SpeakerKind>
          id="speaker-kind"
          label="What they ask for"
          value={kind}
          choices={speakerKinds.toReversed().map((value) => ({ value, label: speakerKindNames[value] }))}
          onChange={setKind}
        />
        <FormEnd sender={sender} verb="Add to the list" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
