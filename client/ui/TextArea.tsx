import { plural } from '../../shared/format.ts'
import { Field } from './Field.tsx'
import type { FieldProps } from './field-props.ts'
import { describedBy } from './field-props.ts'

interface TextAreaProps extends FieldProps {
  value: string
  onChange(value: string): void
  rows?: number
  /** The most characters that will be taken: said when few are left, never cut off while typing. */
  maxLength?: number
}

/** Several lines of text. */
export function TextArea({ value, onChange, rows = 4, maxLength, ...field }: TextAreaProps) {
  const left = maxLength === undefined ? undefined : maxLength - value.length
  const isClose = left !== undefined && maxLength !== undefined && left < Math.max(50, maxLength / 10)
  return (
    <Field {...field}>
      <textarea
        className={`nhsuk-textarea${field.error === undefined ? '' : ' nhsuk-textarea--error'}`}
        id={field.id}
        name={field.id}
        rows={rows}
        value={value}
        disabled={field.disabled}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isClose ? (
        <p className="field-count" role="status">
          {left >= 0 ? `${plural(left, 'character')} left` : `${plural(-left, 'character')} too many`}
        </p>
      ) : null}
    </Field>
  )
}
