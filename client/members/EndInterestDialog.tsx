import { dayOf } from '../../shared/format.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { dateParts, plainDay } from '../ui/date-parts.ts'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { faults, useDraft } from '../ui/useDraft.ts'

/** Says that an interest has ended. */
export function EndInterestDialog({ entry, onClose }: { entry: RegisterEntry; onClose(): void }) {
  return (
    <Dialog isOpen onClose={onClose} title="Say that this interest has ended">
      <EndInterestForm entry={entry} onDone={onClose} />
    </Dialog>
  )
}

function EndInterestForm({ entry, onDone }: { entry: RegisterEntry; onDone(): void }) {
  const { senate } = useSenate()
  const sender = useCommand()
  const { draft, errors, tries, isFine, field } = useDraft(() => ({
    on: dateParts(dayOf(new Date(), senate.timeZone)),
  }))

  async function submit() {
    const on = plainDay(draft.on)
    if (!isFine(faults([on === undefined, 'interest-ended', 'Enter the day on which it ended']))) return
    await sender.send('endInterest', entry.id, { on })
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <p>{entry.description}</p>
      <DateField
        {...field('on', 'interest-ended')}
        label="When did it end?"
        hint="It stays on the register. What the chair ruled counts until the chair rules again."
      />
      <FormEnd sender={sender} verb="Say that it has ended" onCancel={onDone} />
    </Form>
  )
}
