import './impacts.scss'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import type { Claim } from '../../shared/impacts/impact.ts'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd, type FormSender } from '../ui/FormEnd.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { claimDraft, readClaim } from './claim-draft.ts'
import { HowMuchFields, HowSureFields } from './HowMuchFields.tsx'
import { Preview } from './Preview.tsx'
import { CostFields, MitigationFields, RiskFields } from './RiskFields.tsx'
import { WhereFields } from './WhereFields.tsx'

interface ImpactFormProps {
  /** The claim that is corrected; left out, a new one is asserted. */
  claim?: Claim
  /** The options of its challenge; undefined while they are on their way. */
  options: ChallengeAnswer['state']['options'] | undefined
  /** What stands above the fields: which challenge it is about. */
  children?(errorOf: (field: string) => string | undefined): ReactNode
  /** What is wrong with what stands above. */
  wrong?: readonly FieldError[]
  sender: FormSender
  /** What the button says: what happens. */
  verb: string
  /** What to know before it is sent: somebody else was at the same impact. */
  moved?: ReactNode
  onSend(claim: Claim): void
  onCancel(): void
}

/** Everything that an impact says, with the sentence that it makes beside it. */
export function ImpactForm(props: ImpactFormProps) {
  const { options, children, wrong = [], sender, verb, moved, onSend, onCancel } = props
  const [typed, setDraft] = useState(() => claimDraft(props.claim))
  // An option belongs to its challenge: with another challenge it is no longer chosen.
  const hasOption = !options || options.some(({ id }) => id === typed.optionId)
  const draft = hasOption ? typed : { ...typed, optionId: '' as const }
  const { errors, tries, isFine } = useFaults()
  const { refusal } = sender
  const refused = refusal?.at ? [{ field: `impact${refusal.at.replace('/', '-')}`, message: refusal.detail }] : []
  // What was wrong when it was sent goes from the page as soon as it is put right.
  const still = [...wrong, ...readClaim(draft).errors]
  const shown = errors.filter((error) =>
    still.some(({ field, message }) => field === error.field && message === error.message),
  )
  const errorOf = (field: string) => [...shown, ...refused].find((error) => error.field === field)?.message
  const fields = {
    draft,
    errorOf,
    change: (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed }),
  }

  function submit() {
    const { claim, errors: found } = readClaim(draft)
    if (isFine([...wrong, ...found]) && claim) onSend(claim)
  }

  return (
    <Form onSubmit={submit}>
      <div className="impact-form">
        <div className="impact-form__fields">
          <ErrorSummary key={tries} errors={shown} />
          {children?.(errorOf)}
          <WhereFields {...fields} options={options ?? []} />
          <HowMuchFields {...fields} />
          {draft.effect === '' ? null : (
            <>
              <RiskFields {...fields} />
              <MitigationFields {...fields} />
            </>
          )}
          <CostFields {...fields} />
          <HowSureFields {...fields} />
        </div>
        <div className="impact-form__preview">
          <Preview draft={draft} options={options ?? []} />
        </div>
        <div className="impact-form__end">
          {moved}
          <FormEnd sender={sender} verb={verb} onCancel={onCancel} />
        </div>
      </div>
    </Form>
  )
}
