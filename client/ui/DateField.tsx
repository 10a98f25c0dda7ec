import type { DateParts } from './date-parts.ts'
import { FieldGroup } from './Field.tsx'
import type { FieldProps } from './field-props.ts'

interface DateFieldProps extends FieldProps {
  /** As typed; `plainDay` from date-parts.ts reads it, `dateParts` makes it from a day. */
  value: DateParts
  onChange(value: DateParts): void
}

const parts = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

/** A date in three fields. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  return (
    <FieldGroup {...field}>
      <div className="nhsuk-date-input">
        {parts.map(({ name, label, width }) => {
          // The first field bears the field's own id, so that an error summary can link to it.
          const id = name === 'day' ? field.id : `${field.id}-${name}`
          return (
            <div className="nhsuk-date-input__item" key={name}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
                {label}
              </label>
              <input
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${
                  field.error === undefined ? '' : ' nhsuk-input--error'
                }`}
                id={id}
                name={id}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={width}
                value={value[name]}
                onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
