import type { ReactNode } from 'react'

/** What every form field is given. */
export interface FieldProps {
  /** The field's id in the page, so that an error summary can link to it. */
  id: string
  label: string
  hint?: ReactNode
  /** What is wrong and what to do: "Enter the number of beds". */
  error?: string | undefined
  /** Says "(optional)" after the label; fields are required otherwise. */
  optional?: boolean
  disabled?: boolean
}

/** The ids that describe a field, for `aria-describedby`. */
export function describedBy({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  return (
    [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined
  )
}

/** The label's words. */
export function labelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>): string {
  return optional === true ? `${label} (optional)` : label
}
