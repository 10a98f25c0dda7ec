import '../usefulness.scss'
import { useState } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import {
  longestWhy,
  type Usefulness,
  usefulnessAnswers,
  usefulnessNames,
} from '../../../shared/sessions/usefulness-words.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface AskUsefulnessProps {
  sessionId: SessionId
  /** What is asked, as a heading or a sentence with this id. */
  askedBy: string
  /** Whether an earlier visit has answered: nobody can be shown what. */
  answered: boolean
  onAnswered?: () => void
}

/** One press answers. Then there is a line for why, and any other answer takes the place of this one. */
export function AskUsefulness({ sessionId, askedBy, answered, onAnswered }: AskUsefulnessProps) {
  const { send, sending, refusal, clear } = useCommand()
  const [said, setSaid] = useState<Usefulness>()
  const [why, setWhy] = useState('')
  const [isWhyKept, setIsWhyKept] = useState(false)

  async function answer(chosen: Usefulness, reason: string) {
    await send('sayUsefulness', sessionId, { answer: chosen, why: reason })
    setSaid(chosen)
    setIsWhyKept(reason.trim() !== '')
    onAnswered?.()
  }

  return (
    <div className="usefulness-question">
      {/* biome-ignore lint/a11y/useSemanticElements: its legend stands before it, as the heading of the part */}
      <div className="usefulness-question__answers" role="group" aria-labelledby={askedBy}>
        {usefulnessAnswers.map((each) => (
          <Button
            key={each}
            variant="secondary"
            size="small"
            busy={sending}
            pressed={said === each}
            onPress={() => void answer(each, why).catch(() => {})}
          >
            {usefulnessNames[each]}
          </Button>
        ))}
      </div>
      <p className="usefulness-question__said" role="status">
        {said
          ? `You said: ${usefulnessNames[said].toLowerCase()}${isWhyKept ? ', and why' : ''}. It is kept without your name, and you can change it for 14 days.`
          : answered
            ? 'You have answered. Your answer is kept without your name, so it cannot be shown here. Press again to replace it.'
            : ''}
      </p>
      {said ? (
        <Form onSubmit={() => void answer(said, why).catch(() => {})}>
          <TextField
            id={`why-${sessionId}`}
            label="Why, in a line (optional)"
            hint="The chairs and the secretary read it without your name, once 3 people have answered."
            value={why}
            maxLength={longestWhy}
            onChange={(text) => {
              setWhy(text)
              setIsWhyKept(false)
            }}
          />
          <Button variant="secondary" size="small" busy={sending} disabled={why.trim() === '' || isWhyKept}>
            Keep this line
          </Button>
        </Form>
      ) : null}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </div>
  )
}
