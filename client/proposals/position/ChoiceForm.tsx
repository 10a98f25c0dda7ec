import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { ChoiceField } from '../ChoiceField.tsx'
import type { TakingProps } from './TakePosition.tsx'

/** A position that takes more than a word: a grade, an order, points; or one that is final and so is sent apart. */
export function ChoiceForm({ state: { how }, unitId, writing, onWriting, take, sending }: TakingProps) {
  const [error, setError] = useState<string>()
  const isSecret = how.ballot === 'secret'
  const { choice, reason = '', words = how.words } = writing ?? {}

  function submit() {
    if (choice) take(choice, reason)
    else setError('Choose your position')
  }

  return (
    <Form onSubmit={submit} label="Take a position">
      <ChoiceField
        id={`choice-${unitId}`}
        how={how}
        value={choice}
        error={error}
        onChange={(next) => {
          setError(undefined)
          onWriting({ choice: next, reason, words })
        }}
      />
      {isSecret || choice === undefined ? null : (
        <TextArea
          id={`reason-${unitId}`}
          label="Reason (optional)"
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(next) => onWriting({ choice, reason: next, words })}
        />
      )}
      {isSecret ? <p className="soft">Nobody can see how you vote, and you cannot change it.</p> : null}
      <Button busy={sending} disabled={words !== how.words}>
        {isSecret ? 'Cast my ballot' : 'Take this position'}
      </Button>
    </Form>
  )
}
