import type { FieldError } from '../ui/ErrorSummary.tsx'
import { faults } from '../ui/useDraft.ts'

/** An account while somebody makes it. */
export interface AccountDraft {
  name: string
  email: string
  password: string
}

/** What is missing or wrong, before anything is sent. */
export function accountFaults({ name, email, password }: AccountDraft): FieldError[] {
  return faults(
    [name.trim() === '', 'account-name', 'Enter your name'],
    [
      !/^\S+@\S+\.\S+$/.test(email.trim()),
      'account-email',
      'Enter an email address in the correct format, like name@nhs.net',
    ],
    [password.length < 12, 'account-password', 'Choose a password of at least 12 characters'],
    [password.length > 128, 'account-password', 'Choose a password of at most 128 characters'],
  )
}

/** What is sent. */
export function accountBody({ name, email, password }: AccountDraft) {
  return { name: name.trim(), email: email.trim(), password }
}
