import type { ReactNode } from 'react'
import { FieldNotes } from './Field.tsx'
import type { FieldProps } from './field-props.ts'
import { describedBy } from './field-props.ts'

interface CheckboxProps extends Omit<FieldProps, 'label' | 'optional'> {
  label: ReactNode
  value: boolean
  onChange(value: boolean): void
}

/** One yes or no. */
export function Checkbox({ label, value, onChange, ...field }: CheckboxProps) {
  return (
    <div className={`nhsuk-form-group${field.error === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <FieldNotes id={field.id} error={field.error} />
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={field.id}
            name={field.id}
            type="checkbox"
            checked={value}
            disabled={field.disabled}
            aria-describedby={describedBy(field)}
            onChange={() => onChange(!value)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={field.id}>
            {label}
          </label>
          {field.hint !== undefined && (
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${field.id}-hint`}>
              {field.hint}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
