import { dayOf } from '../../shared/format.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { Organisation } from '../connection/senate-answer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { organisationChoices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { dateParts, plainDay } from '../ui/date-parts.ts'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Select } from '../ui/Select.tsx'
import { faults, useDraft } from '../ui/useDraft.ts'

interface CloseOrganisationDialogProps {
  isOpen: boolean
  onClose(): void
  organisation: Organisation
}

/** Says that an organisation closed or merged, and who took over. */
export function CloseOrganisationDialog({ isOpen, onClose, organisation }: CloseOrganisationDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`${organisation.code} has closed or merged`}>
      <CloseForm organisation={organisation} onDone={onClose} />
    </Dialog>
  )
}

function CloseForm({ organisation, onDone }: { organisation: Organisation; onDone(): void }) {
  const { organisations, senate } = useSenate()
  const sender = useCommand()
  const { draft, set, errors, tries, errorOf, isFine, field } = useDraft(() => ({
    on: dateParts(dayOf(new Date(), senate.timeZone)),
    successorId: '' as OrganisationId | '',
  }))

  async function submit() {
    const activeTo = plainDay(draft.on)
    if (!isFine(faults([activeTo === undefined, 'closed-on', 'Enter the last day on which it existed']))) return
    await sender.send('closeOrganisation', organisation.id, { activeTo, successorId: draft.successorId || null })
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <p className="consequence">{organisation.name} stays in the record under its name. This cannot be taken back.</p>
      <DateField id="closed-on" label="Last day" value={draft.on} onChange={set('on')} error={errorOf('closed-on')} />
      <Select<OrganisationId>
        {...field('successorId', 'closed-successor')}
        label="Taken over by"
        optional
        empty="Nobody"
        options={organisationChoices(
          organisations.filter(({ id, activeTo }) => id !== organisation.id && activeTo === null),
        )}
      />
      <FormEnd sender={sender} verb={`Record that ${organisation.code} closed`} variant="warning" onCancel={onDone} />
    </Form>
  )
}
