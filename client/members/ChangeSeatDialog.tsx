import type { SeatAnswer } from '../../shared/members/answers.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { SeatFields } from './SeatFields.tsx'
import { draftOf, seatBody, seatFaults } from './seat-draft.ts'

interface ChangeSeatDialogProps {
  isOpen: boolean
  onClose(): void
  answer: SeatAnswer
}

/** Changes what a seat is and may do. */
export function ChangeSeatDialog({ isOpen, onClose, answer }: ChangeSeatDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Change the seat of ${answer.seat.name}`}
      closesOnOutsidePress={false}
    >
      <ChangeSeatForm answer={answer} onDone={onClose} />
    </Dialog>
  )
}

function ChangeSeatForm({ answer, onDone }: { answer: SeatAnswer; onDone(): void }) {
  const { me } = useSenate()
  const sender = useVersionedCommand(answer.seat.id, answer.version)
  const form = useDraft(() => draftOf(answer.seat))

  async function submit() {
    if (!form.isFine(seatFaults(form.draft, false))) return
    await sender.send('changeSeat', seatBody(form.draft))
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      {answer.seat.id === me.seatId ? (
        <ReadOnlyNote>This is your own seat. What it may do is changed by another officer of the senate.</ReadOnlyNote>
      ) : null}
      <SeatFields {...form} />
      <FormEnd sender={sender} verb="Save the seat" onCancel={onDone} />
    </Form>
  )
}
