import { useState } from 'react'
import type { OrganisationId } from '../../../shared/ids.ts'
import type { Came } from '../../../shared/impacts/edit-record.ts'
import { type Factor, mostLabel } from '../../../shared/impacts/loops/content.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { organisationChoices } from '../../ui/choices.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { goneWords } from '../edited-fields.ts'
import { typedFactor } from './factor-draft.ts'

interface FactorFormProps {
  /** Before the ids of the fields: the form may stand twice on a page. */
  prefix: string
  label: string
  /** The one that is changed; left out, a new one. */
  factor?: Factor
  factors: readonly Factor[]
  button: string
  /** Says whether the factor is still there to be set. */
  onSave(factor: Pick<Factor, 'label' | 'organisationId'>): Came
  onCancel?: () => void
}

/** What a factor is called, and where it happens. */
export function FactorForm({ prefix, label, factor, factors, button, onSave, onCancel }: FactorFormProps) {
  const { organisations } = useSenate()
  const [name, setName] = useState(factor?.label ?? '')
  const [organisationId, setOrganisationId] = useState<OrganisationId | ''>(factor?.organisationId ?? '')
  const [error, setError] = useState<string>()
  const { errors: gone, tries, isFine } = useFaults()

  function submit() {
    const typed = typedFactor({ label: name, organisationId: organisationId || null }, factors, factor)
    setError(typeof typed === 'string' ? typed : undefined)
    if (typeof typed === 'string') return
    const came = onSave(typed)
    isFine(came === 'gone' ? [{ field: `${prefix}-label`, message: goneWords('factor') }] : [])
    if (!factor) setName('')
  }

  return (
    <Form label={label} onSubmit={submit}>
      <ErrorSummary key={tries} errors={gone} />
      <TextField
        id={`${prefix}-label`}
        label={factor ? 'Name' : 'New factor'}
        hint="Something there can be more or less of, such as: delayed transfers"
        maxLength={mostLabel}
        value={name}
        onChange={setName}
        error={error}
      />
      <Select
        id={`${prefix}-organisation`}
        label="Where it happens"
        optional
        empty="Between organisations"
        value={organisationId}
        options={organisationChoices(
          organisations.filter((each) => each.activeTo === null || each.id === organisationId),
        )}
        onChange={setOrganisationId}
      />
      <FormEnd verb={button} size="small" variant={factor ? 'primary' : 'secondary'} onCancel={onCancel} />
    </Form>
  )
}
