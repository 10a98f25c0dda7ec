import { useState } from 'react'
import type { OrganisationId } from '../../../shared/ids.ts'
import { type Factor, mostFactors, mostLabel } from '../../../shared/impacts/loops/content.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { organisationChoices } from '../../ui/choices.ts'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface FactorFormProps {
  /** Before the ids of the fields: the form may stand twice on a page. */
  prefix: string
  label: string
  /** The one that is changed; left out, a new one. */
  factor?: Factor
  factors: readonly Factor[]
  button: string
  onSave(factor: Pick<Factor, 'label' | 'organisationId'>): void
  onCancel?: () => void
}

/** What a factor is called, and where it happens. */
export function FactorForm({ prefix, label, factor, factors, button, onSave, onCancel }: FactorFormProps) {
  const { organisations } = useSenate()
  const [name, setName] = useState(factor?.label ?? '')
  const [organisationId, setOrganisationId] = useState<OrganisationId | ''>(factor?.organisationId ?? '')
  const [error, setError] = useState<string>()

  function submit() {
    const wrong = problemWith(name, factors, factor)
    setError(wrong)
    if (wrong !== undefined) return
    onSave({ label: name.trim(), organisationId: organisationId === '' ? null : organisationId })
    if (!factor) setName('')
  }

  return (
    <Form label={label} onSubmit={submit}>
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

function problemWith(name: string, factors: readonly Factor[], own: Factor | undefined): string | undefined {
  const plain = name.trim().toLowerCase()
  if (plain === '') return 'Enter what there can be more or less of'
  const isTaken = factors.some((other) => other.id !== own?.id && other.label.toLowerCase() === plain)
  if (isTaken) return 'There is a factor of that name already. Give this one another name, or link the other'
  if (!own && factors.length >= mostFactors) {
    return `This map has ${mostFactors} factors, as many as it can show. Remove one first`
  }
  return undefined
}
