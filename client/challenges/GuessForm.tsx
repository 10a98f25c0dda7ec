import { useState } from 'react'
import type { ShownView } from '../../shared/challenges/answers.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface GuessFormProps {
  challengeId: ChallengeId
  view: ShownView
  /** What this person guessed already. */
  guess: string | undefined
}

/** A guess at how it looks from another organisation, before its own words are shown. */
export function GuessForm({ challengeId, view, guess }: GuessFormProps) {
  const { organisation } = useSenate()
  const sender = useCommand()
  const [text, setText] = useState<string>()
  const [error, setError] = useState<string>()
  const code = organisation(view.organisationId)?.code ?? 'them'

  if (text === undefined) {
    return (
      <div className="guess">
        {guess === undefined ? null : (
          <p>
            <span className="soft">Your guess:</span> <q>{guess}</q>
          </p>
        )}
        <Button variant="secondary" size="small" onPress={() => setText(guess ?? '')}>
          {guess === undefined ? `Guess how it looks from ${code}` : 'Change your guess'}
        </Button>
      </div>
    )
  }

  async function submit() {
    if (text === undefined || text.trim() === '') {
      setError('Enter what you think they will say')
      return
    }
    setError(undefined)
    await sender.send('guessView', challengeId, { viewId: view.id, text })
    setText(undefined)
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})} label={`Guess how it looks from ${code}`}>
      <TextArea
        id={`guess-${view.id}`}
        label={`What do you think ${code} will say?`}
        hint="Nobody sees your guess until the view is revealed."
        rows={2}
        maxLength={1000}
        value={text}
        onChange={setText}
        error={error}
      />
      <FormEnd sender={sender} verb="Keep my guess" size="small" onCancel={() => setText(undefined)} />
    </Form>
  )
}
