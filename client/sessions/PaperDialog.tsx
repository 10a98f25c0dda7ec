import { useState } from 'react'
import { daysBetween, plural } from '../../shared/format.ts'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import { mostPaperBytes } from '../../shared/sessions/paper-media.ts'
import type { Paper } from '../../shared/sessions/papers.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { useNow } from '../ui/useNow.ts'
import { titleFrom } from './paper-words.ts'
import { usePaperSender } from './usePaperSender.ts'

interface PaperDialogProps {
  id: SessionId
  session: Session
  /** The paper that gets a new version; left out, an item gets a paper. */
  paper?: Paper
  /** The item that is chosen to begin with. */
  itemId?: ItemId | undefined
  onClose(): void
}

/** Gives an item a paper, or a paper its next version. */
export function PaperDialog({ id, session, paper, onClose, ...begins }: PaperDialogProps) {
  const { senate } = useSenate()
  const command = useCommand()
  const { sendIn, isSending, problem } = usePaperSender(id)
  const [itemId, setItemId] = useState<ItemId | ''>(paper?.itemId ?? begins.itemId ?? '')
  const [file, setFile] = useState<File>()
  const [title, setTitle] = useState('')
  const [restricted, setRestricted] = useState(false)
  const [lateReason, setLateReason] = useState('')
  const { errors, tries, errorOf, isFine } = useFaults()
  const { noticeDays } = senate.terms
  const isLate = daysBetween(useNow(60_000), session.startsAt, senate.timeZone) < noticeDays

  function choose(chosen: File | undefined) {
    setFile(chosen)
    if (chosen && title === '') setTitle(titleFrom(chosen.name))
  }

  async function submit() {
    const found: FieldError[] = []
    if (itemId === '') found.push({ field: 'paper-item', message: 'Choose the item that it belongs to' })
    if (!file) found.push({ field: 'paper-file', message: 'Choose the file' })
    else if (file.size > mostPaperBytes)
      found.push({ field: 'paper-file', message: 'The file is larger than 25 MB. Save it smaller, or in parts' })
    if (!paper && title.trim() === '') found.push({ field: 'paper-title', message: 'Enter what the paper is called' })
    if (isLate && lateReason.trim() === '') found.push({ field: 'paper-late', message: 'Enter why it is late' })
    if (!isFine(found) || !file || itemId === '') return
    const fileId = await sendIn(file, itemId)
    if (fileId === undefined) return
    const late = isLate ? { lateReason: lateReason.trim() } : {}
    await (paper
      ? command.send('replacePaper', id, { paperId: paper.id, fileId, ...late })
      : command.send('issuePaper', id, { fileId, title: title.trim(), restricted, ...late }))
    onClose()
  }

  const refusal = problem ?? command.refusal
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={paper ? `Replace ${paper.title}` : 'Add a paper'}
      closesOnOutsidePress={false}
    >
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        {paper ? null : (
          <Select<ItemId>
            id="paper-item"
            label="Which item it belongs to"
            empty="Choose an item"
            value={itemId}
            options={session.agenda.map((item) => ({ value: item.id, label: `${item.ref}. ${item.title}` }))}
            onChange={setItemId}
            error={errorOf('paper-item')}
          />
        )}
        <Field
          id="paper-file"
          label="The file"
          hint="PDF, Word, Excel or PowerPoint, up to 25 MB, without macros or a password."
          error={errorOf('paper-file')}
        >
          <input
            className="paper-file"
            id="paper-file"
            type="file"
            accept=".pdf,.docx,.xlsx,.pptx"
            aria-describedby={errorOf('paper-file') ? 'paper-file-hint paper-file-error' : 'paper-file-hint'}
            aria-invalid={errorOf('paper-file') === undefined ? undefined : true}
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
        </Field>
        {paper ? null : (
          <>
            <TextField
              id="paper-title"
              label="What it is called"
              maxLength={200}
              value={title}
              onChange={setTitle}
              error={errorOf('paper-title')}
            />
            <Checkbox
              id="paper-restricted"
              label="Restricted: observers and reviewers do not see it"
              value={restricted}
              onChange={setRestricted}
            />
          </>
        )}
        {isLate ? (
          <TextArea
            id="paper-late"
            label="Why it is late"
            hint={`The terms of reference ask for papers ${plural(noticeDays, 'day')} before the session.`}
            rows={2}
            maxLength={500}
            value={lateReason}
            onChange={setLateReason}
            error={errorOf('paper-late')}
          />
        ) : null}
        {refusal ? <ProblemNote problem={refusal} /> : null}
        <ButtonRow>
          <Button busy={isSending || command.sending}>{paper ? 'Issue the new version' : 'Issue the paper'}</Button>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}
