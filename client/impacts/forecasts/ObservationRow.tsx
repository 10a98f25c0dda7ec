import { formatDate } from '../../../shared/format.ts'
import type { ImpactAnswer } from '../../../shared/impacts/answers.ts'
import type { Claim } from '../../../shared/impacts/impact.ts'
import { observedWords } from '../../../shared/impacts/observations/observed-words.ts'
import { isHindsight, predictedBeside } from '../../../shared/impacts/observations/predicted.ts'
import { estimateWords } from '../../../shared/impacts/units.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { BandBar } from './BandBar.tsx'
import { bandWords, placeWords } from './place-words.ts'

interface ObservationRowProps {
  observation: ImpactAnswer['observations'][number]
  claim: Claim
  /** Undefined for whoever may not take it back. */
  onWithdraw: (() => void) | undefined
}

/** One figure that was measured, beside what was predicted at the time. */
export function ObservationRow({ observation, claim, onWithdraw }: ObservationRowProps) {
  const { value, unit, observedOn, source, bySeatId, predicted } = observation
  const beside = predictedBeside(observation, claim)
  const then = predicted ? bandWords(predicted, unit) : undefined
  return (
    <li>
      <p className="row__title">
        {formatDate(observedOn)}: {observedWords(value, unit)} observed.{' '}
        {beside ? placeWords(beside, value) : 'The impact is counted in another unit now, so this cannot be compared.'}
      </p>
      {beside ? <BandBar predicted={beside} observed={value} /> : null}
      {then && then !== estimateWords(claim) ? <p className="row__detail small">Predicted then: {then}.</p> : null}
      {isHindsight(observation) ? (
        <p className="row__detail small">
          It was measured before the prediction was made, so it does not count in how good our forecasts are.
        </p>
      ) : null}
      {beside && !predicted ? (
        <p className="row__detail small">
          The prediction of that time was not kept. It is compared with what is predicted now.
        </p>
      ) : null}
      <p className="row__detail small">
        {source}. Entered by <PersonName seatId={bySeatId} personId={bySeatId} />
      </p>
      {onWithdraw ? (
        <ButtonRow>
          <Button opensDialog size="small" variant="quiet" onPress={onWithdraw}>
            Take it back
            <span className="nhsuk-u-visually-hidden">
              : {observedWords(value, unit)} on {formatDate(observedOn)}
            </span>
          </Button>
        </ButtonRow>
      ) : null}
    </li>
  )
}
