import { useState } from 'react'
import type { SeatId } from '../../../shared/ids.ts'
import type { GuestNames } from '../../../shared/sessions/answers.ts'
import { longestGuestWord } from '../../../shared/sessions/door-words.ts'
import type { SessionGuest } from '../../../shared/sessions/guests.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { seatChoices } from '../../ui/choices.ts'
import { Form } from '../../ui/Form.tsx'
import { FormEnd, type FormSender } from '../../ui/FormEnd.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { When } from '../../ui/When.tsx'
import { useFocusKept } from './useFocusKept.ts'

interface AskingProps {
  guest: SessionGuest
  known: GuestNames['items'][number] | undefined
  sending: boolean
  press(type: string, body: object): void
}

/** Somebody who asks to be let in, and what can become of it. */
export function Asking({ guest, known, sending, press }: AskingProps) {
  const { may } = useSenate()
  const [step, setStep] = useState<'choose' | 'seat' | 'decline'>('choose')
  const { guestId } = guest
  const name = known?.name ?? 'Somebody'
  const back = () => setStep('choose')
  // What is refused stands above the list.
  const sender = { sending, refusal: undefined }
  const holder = useFocusKept<HTMLDivElement>()
  return (
    <div ref={holder} tabIndex={-1} className="door-list__holder">
      <p className="door-list__name">{name}</p>
      <p className="soft">
        {known?.about ? `${known.about}. ` : ''}Asked at <When at={guest.at} as="time" />
      </p>
      {step === 'choose' ? (
        <ButtonRow>
          <Button
            size="small"
            busy={sending}
            label={`Admit as a guest: ${name}`}
            onPress={() => press('admitAsGuest', { guestId })}
          >
            Admit as a guest
          </Button>
          {may('session.seat') ? (
            <Button
              variant="secondary"
              size="small"
              label={`Admit to their seat: ${name}`}
              onPress={() => setStep('seat')}
            >
              Admit to their seat
            </Button>
          ) : null}
          <Button variant="quiet" size="small" label={`Do not admit: ${name}`} onPress={() => setStep('decline')}>
            Do not admit
          </Button>
        </ButtonRow>
      ) : null}
      {step === 'seat' ? (
        <SeatStep
          name={name}
          sender={sender}
          onBack={back}
          onSeat={(seatId) => press('admitToSeat', { guestId, seatId })}
        />
      ) : null}
      {step === 'decline' ? (
        <DeclineStep
          name={name}
          sender={sender}
          onBack={back}
          onDecline={(word) => press('declineEntry', { guestId, word })}
        />
      ) : null}
    </div>
  )
}

interface StepProps {
  name: string
  sender: FormSender
  onBack(): void
}

function SeatStep({ name, sender, onBack, onSeat }: StepProps & { onSeat(seatId: SeatId): void }) {
  const { seats, me } = useSenate()
  const mayTakeChair = me.role !== 'secretary'
  const free = seats
    .filter(({ endedAt, personId, id }) => endedAt === null && personId !== null && id !== me.seatId)
    .filter(({ role }) => mayTakeChair || (role !== 'chair' && role !== 'viceChair'))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const alike = free.find((seat) => seat.name.toLowerCase() === name.toLowerCase())
  const [seatId, setSeatId] = useState<SeatId | ''>(alike?.id ?? '')
  const [isMissing, setIsMissing] = useState(false)
  return (
    <Form
      label={`Admit ${name} to a seat`}
      onSubmit={() => {
        setIsMissing(seatId === '')
        if (seatId !== '') onSeat(seatId)
      }}
    >
      <Select<SeatId>
        id="door-seat"
        label="Whose seat"
        hint="Only somebody whom you see and know. Their browser acts from this seat for 12 hours; it is recorded, and the person is told."
        empty="Choose a person"
        value={seatId}
        options={seatChoices(free)}
        onChange={setSeatId}
        error={isMissing ? 'Choose a person' : undefined}
      />
      <FormEnd sender={sender} verb="Admit to this seat" size="small" onCancel={onBack} wayOut="Back" />
    </Form>
  )
}

function DeclineStep({ name, sender, onBack, onDecline }: StepProps & { onDecline(word: string): void }) {
  const [word, setWord] = useState('')
  return (
    <Form label={`Do not admit ${name}`} onSubmit={() => onDecline(word)}>
      <TextField
        id="door-word"
        label="A word to them"
        optional
        hint="They read it on their screen"
        maxLength={longestGuestWord}
        value={word}
        onChange={setWord}
      />
      <FormEnd sender={sender} verb="Do not admit" variant="secondary" size="small" onCancel={onBack} wayOut="Back" />
    </Form>
  )
}
