import { useState } from 'react'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import type { Response } from '../../shared/decisions/response.ts'
import type { ResponseDraftAnswer } from '../../shared/decisions/response-answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { When } from '../ui/When.tsx'
import { type AskedFor, beginning, keptOf, positionFaults, positionsOf } from './answer-draft.ts'
import { PositionFields } from './PositionFields.tsx'

interface AnswerFormProps {
  decision: RatifiedDecision
  version: number
  response: Response
  code: string
  asked: readonly AskedFor[]
  textOf(asked: AskedFor): string
  kept: ResponseDraftAnswer
  onSent(): void
  onCancel?: (() => void) | undefined
}

/** Answering for an organisation: a position on each clause, conditions, and a private draft until it is sent. */
export function AnswerForm({ decision, version, response, code, asked, textOf, kept, ...props }: AnswerFormProps) {
  const sender = useCommand()
  const saver = useCommand()
  const [answer, setAnswer] = useState(() => beginning(asked, kept.draft, response))
  const { errors, tries, isFine } = useFaults()
  const [saved, setSaved] = useState<typeof answer>()
  const { organisationId } = response
  const form = `answer-${organisationId}`

  async function send() {
    const found = positionFaults(form, answer.positions, asked, true)
    if (!isFine(found)) return
    const conditions = answer.conditions.trim() || null
    const body = { organisationId, positions: positionsOf(answer), conditions }
    await sender.send('answerDecision', decision.id, body, { version })
    props.onSent()
  }

  async function save() {
    await saver.send('saveResponseDraft', decision.id, { organisationId, ...keptOf(answer) })
    setSaved(answer)
  }

  return (
    <Form label={`Answer for ${code}`} onSubmit={() => void send().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <PositionFields
        form={form}
        asked={asked}
        textOf={textOf}
        positions={answer.positions}
        onChange={(positions) => setAnswer({ ...answer, positions })}
        errors={errors}
      />
      <TextArea
        id={`${form}-conditions`}
        label="Conditions"
        hint="What has to hold for this answer to stand. Everybody in the senate reads it."
        optional
        rows={2}
        maxLength={4000}
        value={answer.conditions}
        onChange={(conditions) => setAnswer({ ...answer, conditions })}
      />
      <TextArea
        id={`${form}-notes`}
        label="Notes for ourselves"
        hint={`Kept with the draft. Only ${code}'s reviewers ever see them.`}
        optional
        rows={2}
        maxLength={10_000}
        value={answer.notes}
        onChange={(notes) => setAnswer({ ...answer, notes })}
      />
      {sender.refusal ? <ProblemNote problem={sender.refusal} /> : null}
      {saver.refusal ? <ProblemNote problem={saver.refusal} /> : null}
      <ButtonRow>
        <Button busy={sender.sending}>Send our answer</Button>
        <Button variant="secondary" busy={saver.sending} onPress={() => void save().catch(() => {})}>
          Save as a private draft
        </Button>
        {props.onCancel ? (
          <Button variant="quiet" onPress={props.onCancel}>
            Cancel
          </Button>
        ) : null}
      </ButtonRow>
      <p className="soft small" role="status">
        {saved === answer ? (
          `Draft saved. Only ${code}'s reviewers see it.`
        ) : kept.savedAt ? (
          <>
            Draft saved <When at={kept.savedAt} as="ago" /> by <PersonName seatId={kept.savedBy} />. Only {code}'s
            reviewers see it.
          </>
        ) : (
          'Nothing is seen by others until you send it.'
        )}
      </p>
    </Form>
  )
}
