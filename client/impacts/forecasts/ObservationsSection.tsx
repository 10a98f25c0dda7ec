import { useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import type { ImpactAnswer } from '../../../shared/impacts/answers.ts'
import { estimateWords, figure } from '../../../shared/impacts/units.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { Section } from '../../ui/Section.tsx'
import { BandBar } from './BandBar.tsx'
import { ObserveForm } from './ObserveForm.tsx'
import { placeWords } from './place-words.ts'

/** What was predicted beside what happened. */
export function ObservationsSection({ impact, today }: { impact: ImpactAnswer; today: string }) {
  const { may } = useSenate()
  const [isEntering, setIsEntering] = useState(false)
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
      <p>Predicted: {estimateWords(claim)}.</p>
      {isEntering ? <ObserveForm impact={impact} today={today} onClose={() => setIsEntering(false)} /> : null}
      {observations.length === 0 ? (
        <p className="soft small">Nothing has been measured yet.</p>
      ) : (
        <ul className="rows">
          {observations.map((one) => (
            <li key={one.id}>
              <p className="row__title">
                {formatDate(one.observedOn)}: {figure(one.value, one.unit)} observed. {placeWords(claim, one.value)}
              </p>
              <BandBar predicted={claim} observed={one.value} />
              <p className="row__detail small">
                {one.source}. Entered by <PersonName seatId={one.bySeatId} personId={one.bySeatId} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
