import { useState } from 'react'
import { formatNumber, plural } from '../../shared/format.ts'
import type { ChallengeId, DocumentId, SeatId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/protocol.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { useFaults } from '../ui/useFaults.ts'
import type { Selection } from './AgreedInTheRoom.tsx'
import { AgreedRecorded } from './AgreedRecorded.tsx'
import { ExactWords } from './ExactWords.tsx'
import { WhoWasThere } from './WhoWasThere.tsx'

interface AgreedDialogProps {
  /** What is selected in a document; without it the words are written down here. */
  selection: (Selection & { documentId: DocumentId }) | undefined
  /** Who is ticked to begin with, and what that is taken from. */
  there: { seatIds: readonly SeatId[]; hint: string }
  place: object
  /** What words that are written down here are about; a passage is about what its document is. */
  challengeId: ChallengeId | null
  /** What happened meanwhile that they should know before they go on. */
  note?: string | undefined
  onClose(): void
}

/** The exact words, large; who was there; and the one press that records that nobody objected. */
export function AgreedDialog({ selection: selected, there, place, challengeId, note, onClose }: AgreedDialogProps) {
  const { senateId, me, seats, seat } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const open = seats.filter((each) => each.endedAt === null)
  const [present, setPresent] = useState<SeatId[]>(() => [...new Set([me.seatId, ...there.seatIds])])
  const [selection, setSelection] = useState(selected)
  const [written, setWritten] = useState('')
  const [nobodyObjected, setNobodyObjected] = useState(false)
  const { errors, tries, errorOf, isFine } = useFaults()
  const [recorded, setRecorded] = useState<{ id: string; ref: string }>()
  const text = selection?.text ?? written

  async function record() {
    const found: FieldError[] = []
    if (!selection && text.trim() === '') found.push({ field: 'agreed-written', message: 'Write down the words' })
    if (!present.includes(me.seatId)) found.push({ field: 'was-there', message: 'Tick yourself: you were there' })
    if (!nobodyObjected) found.push({ field: 'nobody-objected', message: 'Confirm that nobody objected' })
    if (!isFine(found)) return
    const agreed = { presentSeatIds: present, nobodyObjected: true, ...place }
    const { result } = selection
      ? await send('agreeInTheRoom', selection.documentId, {
          ...{ passage: selection.passage, expectedDigest: selection.digest, ...agreed },
        })
      : await send('agreeOnWords', senateId, {
          ...{ wording: text.trim(), ...agreed },
          ...(challengeId !== null && { challengeId }),
        })
    setRecorded({ id: String(result.id), ref: String(result.ref) })
  }

  if (recorded) {
    return (
      <Dialog isOpen onClose={onClose} title={`Recorded as ${recorded.ref}`} size="wide">
        <AgreedRecorded proposalId={recorded.id} text={text} onClose={onClose} />
      </Dialog>
    )
  }
  const about = refusal && seatIn(refusal, present)
  return (
    <Dialog isOpen onClose={onClose} title="Agreed in the room" size="wide" closesOnOutsidePress={false}>
      <Form onSubmit={() => void record().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        {note ? <p role="status">{note}</p> : null}
        <ExactWords
          id="agreed-written"
          selected={selection?.text}
          lead={
            <p className="soft">
              Read these words out. They are kept exactly as they stand here: {formatNumber(text.length)}{' '}
              {text.length === 1 ? 'character' : 'characters'}.
            </p>
          }
          hint="Write them exactly as they are to stand, and read them out."
          written={written}
          onWrite={(next) => {
            clear()
            setWritten(next)
          }}
          onWriteOther={'sessionId' in place ? () => setSelection(undefined) : undefined}
          error={errorOf('agreed-written')}
        />
        <WhoWasThere
          seats={open}
          hint={there.hint}
          present={present}
          onChange={(ids) => {
            clear()
            setPresent(ids)
          }}
          error={errorOf('was-there')}
        />
        <Checkbox
          id="nobody-objected"
          label={`Nobody objected. I record it from the chair, for the ${plural(present.length, 'person', 'people')} ticked above`}
          value={nobodyObjected}
          onChange={setNobodyObjected}
          error={errorOf('nobody-objected')}
        />
        {refusal ? (
          <ProblemNote problem={refusal}>{about ? <p>This is about {seat(about)?.name}.</p> : null}</ProblemNote>
        ) : null}
        <ButtonRow>
          <Button busy={sending}>Record as agreed</Button>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}

/** Whom a refusal is about: `/presentSeatIds/2`. */
function seatIn({ at }: Problem, present: readonly SeatId[]): SeatId | undefined {
  const place = /^\/presentSeatIds\/(\d+)$/.exec(at ?? '')?.[1]
  return place === undefined ? undefined : present[Number(place)]
}
