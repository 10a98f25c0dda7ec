import type { ReactNode } from 'react'

interface FormProps {
  onSubmit(): void
  /** What the form is for, where no heading says so. */
  label?: string
  children: ReactNode
}

/** A form that sends itself through us, never by loading a page; its fields are checked by us, in our words. */
export function Form({ onSubmit, label, children }: FormProps) {
  return (
    <form
      className="form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
