import { useState } from 'react'
import { useCommand } from '../../connection/useCommand.ts'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { WordDifference } from '../../ui/WordDifference.tsx'
import type { TestedProps } from '../tested.ts'
import { useWordsRead } from '../useWordsRead.ts'
import { WordsMoved } from '../WordsMoved.tsx'

interface IntegrateProps extends TestedProps {
  objectionId: string
  epoch: number | null
  onDone(): void
}

/** Takes a sustained objection into new words: everybody is asked again, with the difference before them. */
export function Integrate({ id, state, objectionId, epoch, onDone }: IntegrateProps) {
  const sender = useCommand()
  // Untouched, it is the words as they stand.
  const [typed, setTyped] = useState<string>()
  const wording = typed ?? state.wording
  const { read, hasMoved, readNow } = useWordsRead(state.how)
  // Their own words are heard of as they are sent: those are no surprise.
  const isBehind = hasMoved && !sender.sending
  const isSame = wording.trim() === state.wording.trim()

  async function put() {
    if (isSame || wording.trim() === '') return
    const words = { from: 'plain', wording }
    const under = epoch === null ? {} : { epoch }
    await sender.send('putNewWords', id, { words, insteadOf: read, integrates: objectionId, ...under })
    onDone()
  }

  return (
    <Form onSubmit={() => void put().catch(() => undefined)} label="Integrate into new words">
      <TextArea
        id={`integrate-${objectionId}`}
        label="The new words, in full"
        rows={6}
        value={wording}
        onChange={(next) => {
          sender.clear()
          setTyped(next)
        }}
      />
      {isBehind ? (
        <WordsMoved
          verb="I have read the other words"
          onRead={() => {
            sender.clear()
            readNow()
          }}
        >
          <p>Somebody has put other words meanwhile. See below what yours would change in them.</p>
        </WordsMoved>
      ) : null}
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
