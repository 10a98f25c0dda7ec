import { useState } from 'react'
import type { FieldError } from '../ui/ErrorSummary.tsx'

/** What somebody is filling in, with what is wrong with it. */
export interface Draft<T> {
  draft: T
  /** `set('name')` gives what a field's `onChange` takes. */
  set<Key extends keyof T>(key: Key): (value: T[Key]) => void
  errors: FieldError[]
  /** Counts the tries to send, so that the summary takes the focus each time. */
  tries: number
  errorOf(field: string): string | undefined
  /** Shows what was found wrong; true when nothing was. */
  isFine(found: FieldError[]): boolean
}

/** The state of a form. */
export function useDraft<T extends object>(initial: T | (() => T)): Draft<T> {
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [tries, setTries] = useState(0)
  return {
    draft,
    set: (key) => (value) => setDraft((before) => ({ ...before, [key]: value })),
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

/** The complaints whose condition holds: `faults([name === '', 'seat-name', 'Enter a name'])`. */
export function faults(...checks: [isWrong: boolean, field: string, message: string][]): FieldError[] {
  return checks.filter(([isWrong]) => isWrong).map(([, field, message]) => ({ field, message }))
}
