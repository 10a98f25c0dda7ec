import { useState } from 'react'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import { referred } from '../../shared/decisions/positions.ts'
import type { Response } from '../../shared/decisions/response.ts'
import { type Implementation, implementationNames, implementations } from '../../shared/decisions/response-words.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Form } from '../ui/Form.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Select } from '../ui/Select.tsx'
import { CiteDialog } from './CiteDialog.tsx'
import { Positions } from './Positions.tsx'
import { ResponseFacts } from './ResponseFacts.tsx'

interface AnswerGivenProps {
  decision: RatifiedDecision
  version: number
  response: Response
  /** Answers anew; left out once the answer is closed or the decision no longer stands. */
  onChange?: (() => void) | undefined
}

/** An answer as it was given, for whoever gave it: how far they have come, what their board decided, and closing it. */
export function AnswerGiven({ decision, version, response, onChange }: AnswerGivenProps) {
  const [isCiting, setIsCiting] = useState(false)
  const closing = useCommand()
  const { organisationId, state } = response
  const waiting = referred(response.positions)
  const isOpen = state === 'responded'
  return (
    <div className="stack">
      <div>
        <h3 className="asks__subtitle">Our answer</h3>
        <Positions positions={response.positions} clauses={decision.content.clauses} />
        <ResponseFacts response={response} />
      </div>
      <ReportForm decision={decision} version={version} response={response} />
      {closing.refusal ? <ProblemNote problem={closing.refusal} /> : null}
      {isOpen ? (
        <ButtonRow>
          <Button opensDialog variant="secondary" onPress={() => setIsCiting(true)}>
            {waiting.length > 0 ? 'Cite what our board decided' : 'Cite a local decision'}
          </Button>
          {onChange ? (
            <Button variant="secondary" onPress={onChange}>
              Change our answer
            </Button>
          ) : null}
          {waiting.length === 0 ? (
            <Button
              variant="quiet"
              busy={closing.sending}
              onPress={() =>
                void closing.send('closeResponse', decision.id, { organisationId }, { version }).catch(() => {})
              }
            >
              Close: nothing is left to answer
            </Button>
          ) : null}
        </ButtonRow>
      ) : null}
      {waiting.length > 0 ? (
        <p className="soft small">A referral stays open until the decision of your own board is cited.</p>
      ) : null}
      {isCiting ? (
        <CiteDialog decision={decision} version={version} response={response} onClose={() => setIsCiting(false)} />
      ) : null}
    </div>
  )
}

function ReportForm({ decision, version, response }: Omit<AnswerGivenProps, 'onChange'>) {
  const { send, sending, refusal, clear } = useCommand()
  const [chosen, setChosen] = useState<Implementation>()
  const { organisationId, implementation } = response
  const value = chosen ?? implementation
  async function report() {
    await send('reportImplementation', decision.id, { organisationId, implementation: value }, { version })
    setChosen(undefined)
  }
  return (
    <Form onSubmit={() => void report().catch(() => {})}>
      <div className="asks__report">
        <Select<Implementation>
          id={`implementation-${organisationId}`}
          label="How far you have come"
          value={value}
          options={implementations.map((each) => ({ value: each, label: implementationNames[each] }))}
          onChange={(next) => {
            clear()
            setChosen(next || undefined)
          }}
        />
        <Button variant="secondary" busy={sending} disabled={value === implementation}>
          Report it
        </Button>
      </div>
      {refusal ? <ProblemNote problem={refusal} /> : null}
    </Form>
  )
}
