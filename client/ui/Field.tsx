import type { ReactNode } from 'react'
import type { FieldProps } from './field-props.ts'
import { describedBy, labelText } from './field-props.ts'

/** Hint and error of a field, in the order in which they are read. */
export function FieldNotes({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
    </>
  )
}

/** Label, notes and the one control of a field. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`nhsuk-form-group${field.error === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <label className="nhsuk-label" htmlFor={field.id}>
        {labelText(field)}
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** A question whose answer has several controls: radios, checkboxes, a date. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`nhsuk-form-group${field.error === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy(field)} disabled={field.disabled}>
        <legend className="nhsuk-fieldset__legend">{labelText(field)}</legend>
        <FieldNotes {...field} />
        {children}
      </fieldset>
    </div>
  )
}
