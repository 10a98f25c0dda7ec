import { type ServiceUnit, serviceUnitNames, serviceUnits } from '../../shared/members/service-words.ts'
import { NumberField } from '../ui/NumberField.tsx'
import { Select } from '../ui/Select.tsx'
import type { EstimateDraft } from './estimate-draft.ts'

interface EstimateFieldsProps {
  /** Starts the ids of the fields. */
  prefix: string
  draft: EstimateDraft
  onChange(changed: Partial<EstimateDraft>): void
  errorOf(field: string): string | undefined
}

/** The likeliest figure, its range, and what it is counted in. */
export function EstimateFields({ prefix, draft, onChange, errorOf }: EstimateFieldsProps) {
  return (
    <div className="estimate-fields">
      <NumberField
        id={`${prefix}-magnitude`}
        label="Likeliest"
        width={10}
        value={draft.magnitude}
        onChange={(magnitude) => onChange({ magnitude })}
        error={errorOf(`${prefix}-magnitude`)}
      />
      <NumberField
        id={`${prefix}-low`}
        label="Lowest"
        optional
        width={10}
        value={draft.low}
        onChange={(low) => onChange({ low })}
        error={errorOf(`${prefix}-low`)}
      />
      <NumberField
        id={`${prefix}-high`}
        label="Highest"
        optional
        width={10}
        value={draft.high}
        onChange={(high) => onChange({ high })}
        error={errorOf(`${prefix}-high`)}
      />
      <Select<ServiceUnit>
        id={`${prefix}-unit`}
        label="Counted in"
        empty="Choose a unit"
        value={draft.unit}
        options={serviceUnits.map((unit) => ({ value: unit, label: capital(serviceUnitNames[unit]) }))}
        onChange={(unit) => onChange({ unit })}
        error={errorOf(`${prefix}-unit`)}
      />
    </div>
  )
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
