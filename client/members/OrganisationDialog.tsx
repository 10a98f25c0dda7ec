import type { OrganisationId } from '../../shared/ids.ts'
import { normaliseOdsCode, odsCodeWarning } from '../../shared/members/ods.ts'
import { type OrganisationType, organisationTypeNames, organisationTypes } from '../../shared/members/organisation.ts'
import type { Organisation } from '../connection/senate-answer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { organisationChoices } from '../ui/choices.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { organisationBody, organisationDraft, organisationFaults } from './organisation-draft.ts'

interface OrganisationDialogProps {
  isOpen: boolean
  onClose(): void
  /** What is changed, with its version; left out, a new one is added. */
  from?: { organisation: Organisation; version: number }
  onDone?(organisationId: string): void
}

/** Adds an organisation, or changes what is known of one. */
export function OrganisationDialog({ isOpen, onClose, from, onDone }: OrganisationDialogProps) {
  const title = from ? `Change ${from.organisation.code}` : 'Add an organisation'
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} closesOnOutsidePress={false}>
      <OrganisationForm
        from={from}
        onCancel={onClose}
        onDone={(id) => {
          onClose()
          onDone?.(id)
        }}
      />
    </Dialog>
  )
}

interface OrganisationFormProps {
  from: OrganisationDialogProps['from']
  onCancel(): void
  onDone(organisationId: string): void
}

function OrganisationForm({ from, onCancel, onDone }: OrganisationFormProps) {
  const { senateId, organisations } = useSenate()
  const sender = useVersionedCommand(from?.organisation.id ?? senateId, from?.version)
  const form = useDraft(() => organisationDraft(from?.organisation))
  const { draft, set, field } = form
  const ods = normaliseOdsCode(draft.odsCode)
  const warning = ods === '' ? undefined : odsCodeWarning(ods, draft.type)

  async function submit() {
    if (!form.isFine(organisationFaults(draft))) return
    const { result } = await sender.send(from ? 'amendOrganisation' : 'addOrganisation', organisationBody(draft))
    onDone(from?.organisation.id ?? String(result.id))
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      <TextField {...field('name', 'organisation-name')} label="Name" />
      <TextField
        {...field('code', 'organisation-code')}
        label="Code"
        hint="Short, and written wherever the organisation appears, such as LCH."
        width={10}
        maxLength={8}
        spellCheck={false}
      />
      <Select<OrganisationType>
        id="organisation-type"
        label="Type"
        value={draft.type}
        options={organisationTypes.map((type) => ({ value: type, label: organisationTypeNames[type] }))}
        onChange={(type) => {
          if (type) set('type')(type)
        }}
      />
      <TextField
        {...field('odsCode', 'organisation-ods')}
        label="ODS code"
        optional
        hint={warning ?? 'Many voluntary bodies have none.'}
        width={10}
        maxLength={12}
        spellCheck={false}
      />
      <Checkbox
        {...field('legalBody', 'organisation-legal')}
        label="A legal body of its own"
        hint="A quorum by organisation counts legal bodies. An office of another body counts with that body."
      />
      <Select<OrganisationId>
        {...field('parentId', 'organisation-parent')}
        label="Part of"
        optional
        empty="Nothing above it"
        options={organisationChoices(organisations.filter(({ id }) => id !== from?.organisation.id))}
      />
      <DateField {...field('activeFrom', 'organisation-from')} label="Exists since" optional />
      <TextArea {...field('note', 'organisation-note')} label="Note" optional rows={2} maxLength={1000} />
      <FormEnd sender={sender} verb={from ? 'Save the organisation' : 'Add the organisation'} onCancel={onCancel} />
    </Form>
  )
}
