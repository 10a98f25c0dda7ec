import type { SeatAnswer } from '../../shared/members/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'

interface EndSeatDialogProps {
  isOpen: boolean
  onClose(): void
  seat: SeatAnswer['seat']
}

/** Ends a seat, after saying what that does. */
export function EndSeatDialog({ isOpen, onClose, seat }: EndSeatDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`End the seat of ${seat.name}`}>
      <EndSeatForm seat={seat} onDone={onClose} />
    </Dialog>
  )
}

function EndSeatForm({ seat, onDone }: { seat: SeatAnswer['seat']; onDone(): void }) {
  const sender = useCommand()
  return (
    <Form onSubmit={() => void sender.send('endSeat', seat.id, {}).then(onDone, () => {})}>
      <p className="consequence">
        {seat.name} loses everything in this senate at once, also what they have open now. What they said and decided
        stays in the record under their name. An ended seat cannot be opened again.
      </p>
      <FormEnd sender={sender} verb="End the seat" variant="warning" onCancel={onDone} />
    </Form>
  )
}
