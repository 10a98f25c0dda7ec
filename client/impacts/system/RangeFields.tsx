import type { ReactNode } from 'react'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { RangeDraft } from './range-draft.ts'

interface RangeFieldsProps {
  /** Starts the ids of the fields. */
  prefix: string
  legend: string
  hint?: ReactNode
  suffix: string | undefined
  draft: RangeDraft
  onChange(draft: RangeDraft): void
  errors: readonly FieldError[]
}

/** The likeliest figure, and the range that somebody puts around it. */
export function RangeFields({ prefix, legend, hint, suffix, draft, onChange, errors }: RangeFieldsProps) {
  const field = (part: keyof RangeDraft, label: string, optional: boolean) => (
    <NumberField
      id={`${prefix}-${part}`}
      label={label}
      optional={optional}
      width={10}
      {...(suffix !== undefined && { suffix })}
      value={draft[part]}
      onChange={(value) => onChange({ ...draft, [part]: value })}
      error={errors.find((error) => error.field === `${prefix}-${part}`)?.message}
    />
  )
  return (
    <fieldset className="plain-fieldset" aria-describedby={hint ? `${prefix}-hint` : undefined}>
      <legend className="impact-subtitle">{legend}</legend>
      {hint ? (
        <p className="soft small" id={`${prefix}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="range-fields">
        {field('likely', 'Likeliest', false)}
        {field('low', 'Lowest', true)}
        {field('high', 'Highest', true)}
      </div>
    </fieldset>
  )
}
