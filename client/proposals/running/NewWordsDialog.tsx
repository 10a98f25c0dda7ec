import { useState } from 'react'
import { sha256 } from '../../../shared/decisions/digest.ts'
import { longestWording } from '../../../shared/proposals/process.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { WordDifference } from '../../ui/WordDifference.tsx'
import type { TestedProps } from '../tested.ts'
import { useWordsRead } from '../useWordsRead.ts'
import { WordsMoved } from '../WordsMoved.tsx'
import { usePassage } from './usePassage.ts'

interface NewWordsDialogProps extends TestedProps {
  epoch: object
  /** The objection that these words answer. */
  integrates: { id: string; risk: string } | undefined
  onClose(): void
}

/** Other words in the place of those that are tested: the passage as it is now, or edited here, with the difference. */
export function NewWordsDialog({ id, state, epoch, integrates, onClose }: NewWordsDialogProps) {
  const sender = useCommand()
  const { drift, lookAgain } = usePassage(id, state)
  const moved = drift?.passage === 'changed' ? drift.now : undefined
  const [from, setFrom] = useState<'passage' | 'written'>()
  // Untouched, it is the words as they stand.
  const [typed, setTyped] = useState<string>()
  const written = typed ?? state.wording
  const { read, hasMoved, readNow } = useWordsRead(state.how)
  const source = moved === undefined ? 'written' : (from ?? 'passage')
  const next = source === 'passage' && moved !== undefined ? moved : written
  // Their own words are heard of as they are sent: those are no surprise.
  const isBehind = hasMoved && !sender.sending
  const isSame = next.trim() === state.wording.trim() || next.trim() === ''

  async function submit() {
    if (isSame) return
    const words =
      source === 'passage' && moved !== undefined && state.how.source && state.documentId
        ? {
            ...{ from: 'passage', documentId: state.documentId, passage: state.how.source.anchors },
            expectedDigest: sha256(new TextEncoder().encode(moved)),
          }
        : { from: 'plain', wording: written.trim() }
    const answers = integrates ? { integrates: integrates.id } : {}
    await sender.send('putNewWords', id, { ...epoch, words, insteadOf: read, ...answers })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Put new words" size="wide" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(lookAgain)}>
        {integrates ? <p>They answer the objection: {integrates.risk}</p> : null}
        <p className="soft">Everybody is asked again. Earlier positions are kept and no longer count.</p>
        {isBehind ? (
          <WordsMoved
            verb="I have read the other words"
            onRead={() => {
              sender.clear()
              readNow()
            }}
          >
            <p>Somebody has put other words since you opened this. See below what yours would change in them.</p>
          </WordsMoved>
        ) : null}
        {moved === undefined ? null : (
          <Radios
            id="new-words-from"
            label="Which words"
            value={source}
            choices={[
              { value: 'passage', label: 'The passage as the document has it now' },
              { value: 'written', label: 'Words that I edit here' },
            ]}
            onChange={setFrom}
          />
        )}
        {source === 'written' ? (
          <TextArea
            id="new-words"
            label="The new words"
            rows={4}
            maxLength={longestWording}
            value={written}
            onChange={(text) => {
              sender.clear()
              // From the first letter on it is these words, whatever becomes of the passage meanwhile.
              setFrom('written')
              setTyped(text)
            }}
          />
        ) : null}
        <div>
          <p className="what-changes__title">What changes</p>
          {isSame ? <p className="soft">Nothing yet.</p> : <WordDifference before={state.wording} after={next} />}
        </div>
        <FormEnd sender={sender} verb="Ask everybody on these words" disabled={isSame} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
