import { useState } from 'react'
import type { FieldError } from './ErrorSummary.tsx'
import { type Faults, useFaults } from './useFaults.ts'

/** What somebody is filling in, with what is wrong with it. */
export interface Draft<T> extends Faults {
  draft: T
  /** `set('name')` gives what a field's `onChange` takes. */
  set<Key extends keyof T>(key: Key): (value: T[Key]) => void
  /** What the field with this id is given: `<TextField label="Name" {...field('name', 'senate-name')} />`. */
  field<Key extends keyof T>(key: Key, id: string): BoundField<T[Key]>
}

interface BoundField<Value> {
  id: string
  value: Value
  onChange(value: Value): void
  error: string | undefined
}

/** The state of a form. */
export function useDraft<T extends object>(initial: T | (() => T)): Draft<T> {
  const [draft, setDraft] = useState(initial)
  const faulty = useFaults()
  const set: Draft<T>['set'] = (key) => (value) => setDraft((before) => ({ ...before, [key]: value }))
  return {
    draft,
    set,
    field: (key, id) => ({ id, value: draft[key], onChange: set(key), error: faulty.errorOf(id) }),
    ...faulty,
  }
}

/** The complaints whose condition holds: `faults([name === '', 'seat-name', 'Enter a name'])`. */
export function faults(...checks: [isWrong: boolean, field: string, message: string][]): FieldError[] {
  return checks.filter(([isWrong]) => isWrong).map(([, field, message]) => ({ field, message }))
}
