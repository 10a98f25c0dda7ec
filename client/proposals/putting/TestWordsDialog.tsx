import './putting.scss'
import { useState } from 'react'
import { isStanding } from '../../../shared/decisions/states.ts'
import { serverTime } from '../../connection/server-time.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { type DecisionPart, DecisionPartFields } from '../../decisions/shown.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { ExactWords } from '../ExactWords.tsx'
import { type PutPlace, type PutSelection, placeAsked, wordsAsked } from './put-place.ts'
import { WayFields } from './WayFields.tsx'
import { asCommand, atOnce, faultOf, type WayAsked } from './ways-asked.ts'

interface TestWordsDialogProps {
  /** What is selected in the document; without it the words are written down here. */
  selection: PutSelection | undefined
  place: PutPlace
  /** `put`: they can be asked at once. `prepare`: before a session they are kept for it. */
  purpose: 'put' | 'prepare'
  /** What happened meanwhile that they should know before they go on. */
  note?: string | undefined
  onPut(ref: string): void
  onClose(): void
}

/** The words, and behind one press the other ways to test them. Everything has an answer already. */
export function TestWordsDialog({ selection: selected, place, purpose, note, onPut, onClose }: TestWordsDialogProps) {
  const { senateId } = useSenate()
  const sender = useCommand()
  const [selection, setSelection] = useState(selected)
  const [written, setWritten] = useState('')
  const [way, setWay] = useState<WayAsked>(atOnce)
  const [replaces, setReplaces] = useState<DecisionPart>()
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit(type: 'putWords' | 'draftProposal') {
    const fault = faultOf(way)
    const found = [
      ...(selection || written.trim() !== '' ? [] : [{ field: 'words-written', message: 'Write down the words' }]),
      ...(fault ? [fault] : []),
    ]
    if (!isFine(found)) return
    const epoch = type === 'putWords' ? { epoch: place.epoch } : {}
    const words = wordsAsked(selection, written)
    const body = {
      words,
      ...placeAsked(place),
      ...asCommand(way, serverTime.now()),
      ...epoch,
      ...(replaces && { replaces }),
    }
    const { result } = await sender.send(type, senateId, body)
    onPut(String(result.ref))
  }

  const title = purpose === 'put' ? 'Test these words' : 'Prepare words'
  return (
    <Dialog isOpen onClose={onClose} title={title} size="wide" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit(purpose === 'put' ? 'putWords' : 'draftProposal').catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        {note ? <p role="status">{note}</p> : null}
        <ExactWords
          id="words-written"
          selected={selection?.text}
          hint="Write them exactly as they are to stand."
          written={written}
          onWrite={(next) => {
            sender.clear()
            setWritten(next)
          }}
          onWriteOther={() => setSelection(undefined)}
          error={errorOf('words-written')}
        />
        <WayFields
          way={way}
          onChange={(next) => {
            sender.clear()
            setWay(next)
          }}
          error={errors.find(({ field }) => field !== 'words-written')}
        />
        {purpose === 'prepare' ? (
          <DecisionPartFields
            id="replaces"
            label="What these words would replace"
            empty="Nothing that was decided before"
            value={replaces}
            fits={({ state }) => isStanding(state)}
            onChange={(next) => {
              sender.clear()
              setReplaces(next)
            }}
          />
        ) : null}
        <FormEnd
          sender={sender}
          verb={purpose === 'put' ? 'Ask everybody now' : 'Prepare these words'}
          onCancel={onClose}
        >
          {purpose === 'put' ? (
            <Button
              variant="secondary"
              busy={sender.sending}
              onPress={() => void submit('draftProposal').catch(() => {})}
            >
              Keep for later
            </Button>
          ) : null}
        </FormEnd>
      </Form>
    </Dialog>
  )
}
