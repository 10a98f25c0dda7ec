import { dayOf } from '../../shared/format.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { SeatFields } from './SeatFields.tsx'
import { newSeat, seatBody, seatFaults } from './seat-draft.ts'

interface GiveSeatDialogProps {
  isOpen: boolean
  onClose(): void
  onDone(seatId: string): void
}

/** Gives somebody new a seat; the invitation to it comes next. */
export function GiveSeatDialog({ isOpen, onClose, onDone }: GiveSeatDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Give somebody a seat" closesOnOutsidePress={false}>
      <GiveSeatForm onCancel={onClose} onDone={onDone} />
    </Dialog>
  )
}

function GiveSeatForm({ onCancel, onDone }: { onCancel(): void; onDone(seatId: string): void }) {
  const { senateId, senate } = useSenate()
  const sender = useCommand()
  const form = useDraft(() => newSeat(dayOf(new Date(), senate.timeZone)))
  const { draft, field } = form

  async function submit() {
    if (!form.isFine(seatFaults(draft, true))) return
    const profession = draft.profession.trim() || null
    const { result } = await sender.send('giveSeat', senateId, { name: draft.name, profession, ...seatBody(draft) })
    onDone(String(result.id))
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      <TextField {...field('name', 'seat-name')} label="Name" hint="With their title, as they are addressed here." />
      <TextField {...field('profession', 'seat-profession')} label="Profession" optional width={20} />
      <SeatFields {...form} />
      <FormEnd sender={sender} verb="Give the seat" onCancel={onCancel} />
    </Form>
  )
}
