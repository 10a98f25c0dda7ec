import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Field } from './Field.tsx'
import type { FieldProps } from './field-props.ts'
import { describedBy } from './field-props.ts'

interface TextFieldProps extends FieldProps {
  value: string
  onChange(value: string): void
  type?: 'text' | 'email' | 'password' | 'search' | 'url'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** As wide as what is asked for: characters. The whole line unless told. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  maxLength?: number
  spellCheck?: boolean
  onBlur?: () => void
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  type = 'text',
  width,
  autoComplete = 'off',
  maxLength,
  spellCheck,
  onBlur,
  ...field
}: TextFieldProps) {
  const wide = width === undefined ? '' : ` nhsuk-input--width-${width}`
  return (
    <Field {...field}>
      <input
        className={`nhsuk-input${wide}${field.error === undefined ? '' : ' nhsuk-input--error'}`}
        id={field.id}
        name={field.id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={spellCheck}
        disabled={field.disabled}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
        onBlur={onBlur}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
