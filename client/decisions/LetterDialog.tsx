import { useState } from 'react'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import { toAnswer } from '../../shared/decisions/positions.ts'
import type { Response } from '../../shared/decisions/response.ts'
import { type Implementation, implementationNames, implementations } from '../../shared/decisions/response-words.ts'
import { useCommand } from '../connection/useCommand.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { noDate, plainDay } from '../ui/date-parts.ts'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { noAnswer, positionFaults, positionsOf } from './answer-draft.ts'
import { PositionFields } from './PositionFields.tsx'

interface LetterDialogProps {
  decision: RatifiedDecision
  version: number
  response: Response
  code: string
  onClose(): void
}

/** For the secretary: an answer that came by letter, marked so. */
export function LetterDialog({ decision, version, response, code, onClose }: LetterDialogProps) {
  const { organisationId } = response
  const { clauses } = decision.content
  const asked = toAnswer(decision, organisationId)
  const sender = useCommand()
  const [letter, setLetter] = useState(() => ({
    ...noAnswer(asked),
    received: noDate,
    localDecisionRef: '',
    implementation: 'notStarted' as Implementation,
  }))
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const receivedOn = plainDay(letter.received)
    const found = positionFaults('letter', letter.positions, asked, false)
    if (!receivedOn) found.unshift({ field: 'letter-received', message: 'Enter the day the letter came' })
    if (!isFine(found)) return
    await sender.send(
      'recordResponseLetter',
      decision.id,
      {
        organisationId,
        receivedOn,
        positions: positionsOf(letter),
        conditions: letter.conditions.trim() || null,
        localDecisionRef: letter.localDecisionRef.trim() || null,
        implementation: letter.implementation,
      },
      { version },
    )
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={`Record a letter from ${code}`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <DateField
          id="letter-received"
          label="When the letter came"
          hint="For example, 4 3 2026"
          value={letter.received}
          onChange={(received) => setLetter({ ...letter, received })}
          error={errorOf('letter-received')}
        />
        <PositionFields
          isTheirs
          form="letter"
          asked={asked}
          textOf={({ clauseId }) => clauses.find((clause) => clause.id === clauseId)?.text}
          positions={letter.positions}
          onChange={(positions) => setLetter({ ...letter, positions })}
          errors={errors}
        />
        <TextArea
          id="letter-conditions"
          label="Conditions"
          optional
          rows={2}
          maxLength={4000}
          value={letter.conditions}
          onChange={(conditions) => setLetter({ ...letter, conditions })}
        />
        <TextField
          id="letter-local"
          label="Their own decision"
          hint="Where it is recorded, if the letter says so"
          optional
          maxLength={300}
          value={letter.localDecisionRef}
          onChange={(localDecisionRef) => setLetter({ ...letter, localDecisionRef })}
        />
        <Select<Implementation>
          id="letter-implementation"
          label="How far they have come"
          value={letter.implementation}
          options={implementations.map((each) => ({ value: each, label: implementationNames[each] }))}
          onChange={(implementation) => setLetter({ ...letter, implementation: implementation || 'notStarted' })}
        />
        <FormEnd sender={sender} verb="Record the letter" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
