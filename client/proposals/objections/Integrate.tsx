import { useState } from 'react'
import { useCommand } from '../../connection/useCommand.ts'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { WordDifference } from '../../ui/WordDifference.tsx'
import type { TestedProps } from '../tested.ts'

interface IntegrateProps extends TestedProps {
  objectionId: string
  epoch: number | null
  onDone(): void
}

/** Takes a sustained objection into new words: everybody is asked again, with the difference before them. */
export function Integrate({ id, state, objectionId, epoch, onDone }: IntegrateProps) {
  const sender = useCommand()
  const [wording, setWording] = useState(state.wording)
  const [began] = useState(state.wording)
  const isSame = wording.trim() === state.wording.trim()

  async function put() {
    if (isSame || wording.trim() === '') return
    const words = { from: 'plain', wording }
    await sender.send('putNewWords', id, { words, integrates: objectionId, ...(epoch !== null && { epoch }) })
    onDone()
  }

  return (
    <Form onSubmit={() => void put().catch(() => undefined)} label="Integrate into new words">
      <TextArea
        id={`integrate-${objectionId}`}
        label="The new words, in full"
        rows={6}
        value={wording}
        onChange={setWording}
      />
      {began === state.wording ? null : (
        <p role="status">Somebody has put other words meanwhile. Compare them first.</p>
      )}
      {isSame ? (
        <p className="soft">Change the words so that the objection falls away.</p>
      ) : (
        <WordDifference before={state.wording} after={wording} />
      )}
      <FormEnd
        sender={sender}
        verb="Put these words and ask everybody again"
        size="small"
        disabled={isSame || wording.trim() === ''}
        onCancel={onDone}
      />
    </Form>
  )
}
