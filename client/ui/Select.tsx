import { Field } from './Field.tsx'
import type { FieldProps } from './field-props.ts'
import { describedBy } from './field-props.ts'

interface SelectProps<Value extends string> extends FieldProps {
  /** Empty while nothing is chosen. */
  value: NoInfer<Value> | ''
  onChange(value: NoInfer<Value> | ''): void
  options: readonly { value: Value; label: string; disabled?: boolean }[]
  /** What stands there while nothing is chosen: "Choose an organisation". Left out, the first option is chosen. */
  empty?: string
}

/** One of a list that is too long for radios. */
export function Select<Value extends string>({ value, onChange, options, empty, ...field }: SelectProps<Value>) {
  return (
    <Field {...field}>
      <select
        className={`nhsuk-select${field.error === undefined ? '' : ' nhsuk-select--error'}`}
        id={field.id}
        name={field.id}
        value={value}
        disabled={field.disabled}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          onChange(options.find((option) => option.value === chosen)?.value ?? '')
        }}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
