import { useState } from 'react'
import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useFaults } from '../../ui/useFaults.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { type Choice, countingOf, type TestedHow, type TestedProps } from '../tested.ts'
import { useWordsRead } from '../useWordsRead.ts'
import { WordsMoved } from '../WordsMoved.tsx'

/** What somebody said by themselves is theirs to change. */
function isRecordable(how: TestedHow, unitId: string): boolean {
  const stance = countingOf(how, unitId)
  return !stance || stance.channel === 'recordedByChair'
}

interface RecordForDialogProps extends TestedProps {
  epoch: object
  turnout: ProposalAnswer['turnout'] | undefined
  onClose(): void
}

/** The position of somebody without a device, as they said it. It is marked, and they can correct it. */
export function RecordForDialog({ id, state, epoch, turnout, onClose }: RecordForDialogProps) {
  const { seat, organisation } = useSenate()
  const { how } = state
  const sender = useCommand()
  const [unitId, setUnitId] = useState('')
  const [choice, setChoice] = useState<Choice>()
  const [reason, setReason] = useState('')
  const { read, hasMoved, readNow } = useWordsRead(how)
  const { errors, tries, errorOf, isFine } = useFaults()
  const nameOf = (unit: string) => organisation(unit)?.name ?? seat(unit)?.name ?? unit
  const units = how.electorate
    .filter(({ eligible, unitId: of }) => eligible && isRecordable(how, of))
    .map((voter) => ({ value: voter.unitId, name: nameOf(voter.unitId) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const isObjection = choice?.kind === 'position' && choice.position === 'object'
  const isAsked =
    isObjection || (choice?.kind === 'position' && how.reasonRequiredFor.some((one) => one === choice.position))

  async function submit() {
    const found: FieldError[] = []
    if (unitId === '') found.push({ field: 'record-for', message: 'Choose whose position it is' })
    if (!choice) found.push({ field: 'record-choice', message: 'Choose what they said' })
    if (isAsked && reason.trim() === '') found.push({ field: 'record-reason', message: 'Say what they gave as reason' })
    if (!isFine(found)) return
    const said = reason.trim() === '' ? {} : { reason: reason.trim() }
    await sender.send('recordStance', id, { ...epoch, words: read, unitId, choice, ...said })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Record for somebody without a device" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <p className="soft">It counts at once and is marked as recorded. They can correct it themselves.</p>
        {hasMoved ? (
          <WordsMoved
            verb="They have heard the new words"
            onRead={() => {
              sender.clear()
              readNow()
            }}
          >
            <p>The words have changed since you opened this. Read these out first. What you wrote is still here.</p>
            <blockquote className="not-counted__said">{state.wording}</blockquote>
          </WordsMoved>
        ) : null}
        <Select
          id="record-for"
          label="Whose position"
          empty={how.unit === 'seat' ? 'Choose a person' : 'Choose an organisation'}
          value={unitId}
          options={units.map(({ value, name }) => ({
            value,
            label: turnout?.unitIds?.includes(value) ? `${name} (has answered)` : name,
          }))}
          onChange={(next) => {
            sender.clear()
            setUnitId(next)
          }}
          error={errorOf('record-for')}
        />
        <ChoiceField
          id="record-choice"
          how={how}
          value={choice}
          error={errorOf('record-choice')}
          onChange={(next) => {
            sender.clear()
            setChoice(next)
          }}
        />
        {choice ? (
          <TextArea
            id="record-reason"
            label={isObjection ? 'What could go wrong, and for whom' : isAsked ? 'Reason' : 'Reason (optional)'}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={setReason}
            error={errorOf('record-reason')}
          />
        ) : null}
        <FormEnd sender={sender} verb="Record this position" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
