import { Field } from './Field.tsx'
import type { FieldProps } from './field-props.ts'
import { describedBy } from './field-props.ts'

interface NumberFieldProps extends FieldProps {
  /** As typed, so that nothing jumps while somebody types; `parseNumber` reads it. */
  value: string
  onChange(value: string): void
  /** Shown after the field: "beds", "weeks". */
  suffix?: string
  width?: 2 | 3 | 4 | 5 | 10
}

/** A number, typed as text with the right keyboard: no spinner that a scroll could turn. */
export function NumberField({ value, onChange, suffix, width = 5, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      <div className="nhsuk-input-wrapper">
        <input
          className={`nhsuk-input nhsuk-input--width-${width}${field.error === undefined ? '' : ' nhsuk-input--error'}`}
          id={field.id}
          name={field.id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          disabled={field.disabled}
          aria-describedby={describedBy(field)}
          aria-invalid={field.error === undefined ? undefined : true}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {suffix !== undefined && (
          <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
            {suffix}
          </div>
        )}
      </div>
    </Field>
  )
}
