import type { ReactNode } from 'react'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import type { ChallengeId, DecisionId } from '../../shared/ids.ts'
import type { ImpactsAnswer, ShownImpact } from '../../shared/impacts/answers.ts'
import { useAnswer, usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { FormEnd, type FormSender } from '../ui/FormEnd.tsx'
import { useFaults } from '../ui/useFaults.ts'
import { DissentFields, ImpactFields, RelationsFields } from './AroundFields.tsx'
import { WhatFields, WhoFields } from './DecisionFields.tsx'
import { type DecisionDraft, errorsIn } from './decision-draft.ts'
import { WhyFields } from './WhyFields.tsx'

interface DecisionFormProps {
  draft: DecisionDraft
  onChange(draft: DecisionDraft): void
  challengeId: ChallengeId | null
  /** The words: to be chosen from for a new decision, locked for one that is there. */
  words: ReactNode
  /** What is wrong with the words. */
  wordErrors?: readonly FieldError[]
  own?: DecisionId
  sender: FormSender
  onSave(): void
  onCancel(): void
}

/** Everything that is written around the locked words, and the one button that saves it. */
export function DecisionForm({ draft, onChange, challengeId, wordErrors = [], ...rest }: DecisionFormProps) {
  const { senateId } = useSenate()
  const challenge = useAnswer<ChallengeAnswer>(challengeId ? `/challenges/${challengeId}` : undefined)
  const impacts = usePages<ShownImpact, ImpactsAnswer>(
    challengeId ? `/senates/${senateId}/impacts?challenge=${challengeId}&limit=100` : undefined,
    { follows: ['impact'] },
  )
  const { errors, tries, errorOf, isFine } = useFaults()
  const set = (change: Partial<DecisionDraft>) => onChange({ ...draft, ...change })
  const fields = { draft, set, errorOf }

  function save() {
    if (isFine([...wordErrors, ...errorsIn(draft)])) rest.onSave()
  }

  return (
    <form
      className="decision-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary key={tries} errors={errors} />
      {rest.words}
      <WhatFields {...fields} />
      <WhoFields {...fields} />
      <WhyFields
        {...fields}
        options={challenge.data?.state.options ?? []}
        impactsOf={(optionId) =>
          impacts.items.filter(({ state }) => state.claim.optionId === optionId).map(({ state }) => state.id)
        }
      />
      <ImpactFields {...fields} impacts={impacts.items} />
      <RelationsFields {...fields} own={rest.own} />
      <DissentFields {...fields} />
      <div className="decision-form__end">
        <FormEnd sender={rest.sender} verb="Save the draft" onCancel={rest.onCancel} />
      </div>
    </form>
  )
}
