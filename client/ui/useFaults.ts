import { useState } from 'react'
import type { FieldError } from './ErrorSummary.tsx'

/** What was found wrong when a form was last sent. */
export interface Faults {
  errors: FieldError[]
  /** Counts the tries to send, so that the summary takes the focus each time. */
  tries: number
  /** What is wrong with one field. */
  errorOf(field: string): string | undefined
  /** Shows what was found wrong; true when nothing was. */
  isFine(found: FieldError[]): boolean
}

/** The complaints of a form, for its summary and beside its fields. */
export function useFaults(): Faults {
  const [errors, setErrors] = useState<FieldError[]>([])
  const [tries, setTries] = useState(0)
  return {
    errors,
    tries,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
    isFine(found) {
      setErrors(found)
      setTries((count) => count + 1)
      return found.length === 0
    },
  }
}
