import { useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import type { ImpactAnswer } from '../../../shared/impacts/answers.ts'
import { observedWords } from '../../../shared/impacts/observations/observed-words.ts'
import { estimateWords } from '../../../shared/impacts/units.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { TakeBackDialog } from '../../ui/TakeBackDialog.tsx'
import { ObservationRow } from './ObservationRow.tsx'
import { ObserveForm } from './ObserveForm.tsx'

/** What was predicted beside what happened. */
export function ObservationsSection({ impact, today }: { impact: ImpactAnswer; today: string }) {
  const { may } = useSenate()
  const [isEntering, setIsEntering] = useState(false)
  const [withdrawing, setWithdrawing] = useState<ImpactAnswer['observations'][number]>()
  const { state, observations } = impact
  const { claim, challengeId } = state
  const mayObserve = may('impact.observe', { challengeId, answeringOrganisationId: claim.toOrganisationId })
  return (
    <Section
      title="Predicted and observed"
      count={observations.length || undefined}
      action={
        mayObserve && !isEntering ? (
          <Button size="small" variant="quiet" onPress={() => setIsEntering(true)}>
            Enter what happened
          </Button>
        ) : undefined
      }
    >
      <div className="stack stack--close">
        <p>Predicted: {estimateWords(claim)}.</p>
        {isEntering ? <ObserveForm impact={impact} today={today} onClose={() => setIsEntering(false)} /> : null}
        {observations.length === 0 ? (
          <p className="soft small">Nothing has been measured yet.</p>
        ) : (
          <ul className="rows">
            {observations.map((one) => (
              <ObservationRow
                key={one.id}
                observation={one}
                claim={claim}
                onWithdraw={mayObserve ? () => setWithdrawing(one) : undefined}
              />
            ))}
          </ul>
        )}
      </div>
      {withdrawing ? (
        <TakeBackDialog
          title={`Take back ${observedWords(withdrawing.value, withdrawing.unit)} on ${formatDate(withdrawing.observedOn)}`}
          label="Why it is taken back"
          hint="The figure no longer counts. The history keeps it, with your reason."
          missing="Say why it is taken back"
          maxLength={500}
          verb="Take this figure back"
          command={{
            type: 'withdrawObservation',
            target: state.id,
            body: (reason) => ({ observationId: withdrawing.id, reason }),
          }}
          onClose={() => setWithdrawing(undefined)}
        />
      ) : null}
    </Section>
  )
}
