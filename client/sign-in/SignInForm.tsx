import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../ui/Button.tsx'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { useEnter } from './useEnter.ts'

/** Email address and password. */
export function SignInForm() {
  const { enter, entering, problem } = useEnter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { errors, tries, errorOf, isFine } = useFaults()

  function submit(): void {
    const found: FieldError[] = []
    if (!/^\S+@\S+$/.test(email.trim())) {
      found.push({ field: 'email', message: 'Enter an email address in the correct format, like name@nhs.net' })
    }
    if (password === '') found.push({ field: 'password', message: 'Enter your password' })
    if (isFine(found)) void enter('/auth/sign-in/email', { email: email.trim(), password }, 'email')
  }

  return (
    <Page title="Sign in" width="reading">
      <ErrorSummary key={tries} errors={errors} />
      {problem ? <ProblemNote problem={problem} /> : null}
      <Form onSubmit={submit}>
        <TextField
          id="email"
          label="Email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          width={30}
          value={email}
          onChange={setEmail}
          error={errorOf('email')}
        />
        <TextField
          id="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          width={30}
          value={password}
          onChange={setPassword}
          error={errorOf('password')}
        />
        <Button busy={entering !== undefined}>Sign in</Button>
      </Form>
      <p className="soft">No account yet? Open the link in your invitation, or ask the secretary of your senate.</p>
      <p>
        <Link to="/join">Join a session with a code</Link>
      </p>
    </Page>
  )
}
