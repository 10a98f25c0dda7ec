import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Problem } from '../../shared/protocol.ts'
import { longestGuestName, longestGuestWord } from '../../shared/sessions/door-words.ts'
import { postJson, problemOf } from '../connection/api.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'

/** A name, and a word on who they are, for those who let people in. */
export function AskToBeLetIn({ code, name: known }: { code: string; name: string }) {
  const navigate = useNavigate()
  const [name, setName] = useState(known)
  const [about, setAbout] = useState('')
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    setProblem(undefined)
    if (!isFine(faultsOf(name, about))) return
    setSending(true)
    try {
      await postJson('/join/ask', { code, name, about })
      navigate('/guest', { replace: true })
    } catch (error) {
      setProblem(problemOf(error))
      setSending(false)
    }
  }

  return (
    <Form onSubmit={() => void submit()} label="Ask to be let in">
      <ErrorSummary key={tries} errors={errors} />
      <p>Whoever runs the session sees that you ask, and lets you in to your seat or as a guest. No account is made.</p>
      <TextField
        id="guest-name"
        label="Your name"
        width={30}
        autoComplete="name"
        spellCheck={false}
        value={name}
        onChange={setName}
        error={errorOf('guest-name')}
      />
      <TextField
        id="guest-about"
        label="Who you are"
        hint="Such as your role, or whom you come with"
        optional
        value={about}
        onChange={setAbout}
        error={errorOf('guest-about')}
      />
      {problem ? <ProblemNote problem={problem} onDismiss={() => setProblem(undefined)} /> : null}
      <Button busy={sending}>Ask to be let in</Button>
    </Form>
  )
}

/** What the server would refuse, said beside the field; what was typed stays. */
function faultsOf(name: string, about: string): FieldError[] {
  const unseen = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/u
  const faults: FieldError[] = []
  if (name.trim() === '') faults.push({ field: 'guest-name', message: 'Enter your name' })
  else if (name.trim().length > longestGuestName) {
    faults.push({ field: 'guest-name', message: `Enter a name of at most ${longestGuestName} characters` })
  } else if (unseen.test(name.trim())) {
    faults.push({ field: 'guest-name', message: 'The name holds signs that cannot be seen. Type it again' })
  }
  if (about.trim().length > longestGuestWord) {
    faults.push({ field: 'guest-about', message: `Say who you are in at most ${longestGuestWord} characters` })
  } else if (unseen.test(about.trim())) {
    faults.push({ field: 'guest-about', message: 'This holds signs that cannot be seen. Type it again' })
  }
  return faults
}
