import { useState } from 'react'
import type { DecisionId } from '../../shared/ids.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { isEmptyDate, noDate, plainDay } from '../ui/date-parts.ts'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { moveWords } from './move-words.ts'

interface MoveDialogProps {
  decision: { id: DecisionId; version: number }
  move: keyof typeof moveWords
  onClose(): void
}

/** Asks why, before a decision moves from one state to another. */
export function MoveDialog({ decision, move, onClose }: MoveDialogProps) {
  const { name, meaning, label, button, warns, date } = moveWords[move]
  const sender = useVersionedCommand(decision.id, decision.version)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState(noDate)
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const found: FieldError[] = []
    const chosen = plainDay(day)
    const needsDay = date && (!date.optional || !isEmptyDate(day))
    if (needsDay && !chosen) found.push({ field: 'move-day', message: 'Enter a real date' })
    if (reason.trim() === '') found.push({ field: 'move-reason', message: `Enter ${label.toLowerCase()}` })
    if (!isFine(found)) return
    const said = move === 'recordErratum' ? { text: reason } : { reason }
    await sender.send(move, { ...said, ...(date && chosen ? { [date.field]: chosen } : {}) })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={name} closesOnOutsidePress={false}>
      <p className="dialog-lead">{meaning}</p>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        {date ? (
          <DateField
            id="move-day"
            label={date.label}
            optional={date.optional}
            value={day}
            onChange={setDay}
            error={errorOf('move-day')}
          />
        ) : null}
        <TextArea
          id="move-reason"
          label={label}
          rows={4}
          maxLength={4000}
          value={reason}
          onChange={setReason}
          error={errorOf('move-reason')}
        />
        <FormEnd sender={sender} verb={button} variant={warns ? 'warning' : 'primary'} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
