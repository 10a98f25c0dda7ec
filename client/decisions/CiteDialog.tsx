import { useState } from 'react'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import { referred } from '../../shared/decisions/positions.ts'
import type { Response } from '../../shared/decisions/response.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { noAnswer, positionFaults, positionsOf } from './answer-draft.ts'
import { PositionFields } from './PositionFields.tsx'

interface CiteDialogProps {
  decision: RatifiedDecision
  version: number
  response: Response
  onClose(): void
}

/** Where the organisation's own decision is recorded, and what it said about each clause that was referred to it. */
export function CiteDialog({ decision, version, response, onClose }: CiteDialogProps) {
  const { clauses } = decision.content
  const waiting = referred(response.positions).map(({ clauseId }) => {
    const clause = clauses.find((each) => each.id === clauseId)
    return { clauseId, name: clause ? `Clause ${clause.number}` : 'The whole decision' }
  })
  const sender = useCommand()
  const [reference, setReference] = useState(response.localDecisionRef ?? '')
  const [positions, setPositions] = useState(() => noAnswer(waiting).positions)
  const { errors, tries, errorOf, isFine } = useFaults()

  async function submit() {
    const found = positionFaults('cite', positions, waiting, true)
    if (reference.trim() === '') found.unshift({ field: 'cite-reference', message: 'Enter where it is recorded' })
    if (!isFine(found)) return
    const { organisationId } = response
    const body = { organisationId, localDecisionRef: reference.trim(), positions: positionsOf({ positions }) }
    await sender.send('citeLocalDecision', decision.id, body, { version })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Cite your own decision" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <ErrorSummary key={tries} errors={errors} />
        <TextField
          id="cite-reference"
          label="Where it is recorded"
          hint="For example, Board minutes of 20 March 2026, item 14"
          maxLength={300}
          value={reference}
          onChange={setReference}
          error={errorOf('cite-reference')}
        />
        <PositionFields
          form="cite"
          asked={waiting}
          textOf={({ clauseId }) => clauses.find((clause) => clause.id === clauseId)?.text}
          positions={positions}
          onChange={setPositions}
          errors={errors}
          kinds={['accept', 'acceptInPart', 'notAccept']}
        />
        <FormEnd sender={sender} verb="Cite it" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
