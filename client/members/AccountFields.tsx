import { TextField } from '../ui/TextField.tsx'
import type { Draft } from '../ui/useDraft.ts'
import type { AccountDraft } from './account-draft.ts'

/** Name, email address and password of a new account. */
export function AccountFields<T extends AccountDraft>({ field }: Draft<T>) {
  return (
    <>
      <TextField
        {...field('name', 'account-name')}
        label="Your name"
        hint="With your title, as you are addressed."
        autoComplete="name"
      />
      <TextField
        {...field('email', 'account-email')}
        label="Email address"
        hint="You sign in with it."
        type="email"
        autoComplete="username"
        spellCheck={false}
        width={30}
      />
      <TextField
        {...field('password', 'account-password')}
        label="Password"
        hint="At least 12 characters. 3 or 4 words that do not belong together are easy to keep in mind."
        type="password"
        autoComplete="new-password"
        width={30}
      />
    </>
  )
}
