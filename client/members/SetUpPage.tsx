import './members.scss'
import { Link } from 'react-router'
import { startAfresh } from '../connection/start-afresh.ts'
import { useDeployment } from '../connection/useMe.ts'
import { Answered } from '../ui/Answered.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { faults, useDraft } from '../ui/useDraft.ts'
import { AccountFields } from './AccountFields.tsx'
import { accountBody, accountFaults } from './account-draft.ts'
import { usePost } from './usePost.ts'

/** The first person of a new Curia: whoever has the code that was printed where it was started. */
export function SetUpPage() {
  const deployment = useDeployment()
  return (
    <Page title="Set up Curia" width="reading" lead="You become its administrator. Then you create the first senate.">
      <Answered answer={deployment}>
        {({ needsSetUp }) =>
          needsSetUp ? (
            <SetUpForm />
          ) : (
            <p>
              This Curia has been set up already. <Link to="/sign-in">Sign in</Link>, or ask for an invitation.
            </p>
          )
        }
      </Answered>
    </Page>
  )
}

function SetUpForm() {
  const sender = usePost()
  const form = useDraft({ code: '', name: '', email: '', password: '' })
  const { draft, field } = form

  async function submit() {
    const found = [
      ...faults([draft.code.trim() === '', 'set-up-code', 'Enter the set-up code']),
      ...accountFaults(draft),
    ]
    if (!form.isFine(found)) return
    await sender.post('/set-up', { code: draft.code.trim(), ...accountBody(draft) })
    startAfresh('/create-senate')
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      <TextField
        {...field('code', 'set-up-code')}
        label="Set-up code"
        hint="It was printed where Curia was started, such as 7K2M-9QWX-4TB8. It works once."
        width={20}
        spellCheck={false}
      />
      <AccountFields {...form} />
      <FormEnd sender={sender} verb="Set up Curia" />
    </Form>
  )
}
