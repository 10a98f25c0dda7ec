import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf } from '../../../shared/format.ts'
import type { ChallengeId, DecisionId } from '../../../shared/ids.ts'
import type { GatesAnswer, ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { gateHolds, testState } from '../../../shared/impacts/gates/gate-state.ts'
import { stateWords, testWords } from '../../../shared/impacts/gates/gate-words.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { useNow } from '../../ui/useNow.ts'
import { forecastWords } from './forecast-words.ts'
import { ReadingForm } from './ReadingForm.tsx'
import { SetGateForm } from './SetGateForm.tsx'
import { useGateForecast } from './useGateForecast.ts'

interface GatesSectionProps {
  challengeId: ChallengeId
  /** Only the gates of this decision, and new ones are put on it. */
  decisionId?: DecisionId
}

/** What must hold before steps go ahead: where each test stands, and when it is forecast to hold. */
export function GatesSection({ challengeId, decisionId }: GatesSectionProps) {
  const { may } = useSenate()
  const [isSetting, setIsSetting] = useState(false)
  const answer = useAnswer<GatesAnswer>(
    `/challenges/${challengeId}/gates${decisionId ? `?decision=${decisionId}` : ''}`,
    { follows: ['gate', 'document'] },
  )
  const mayEdit = may('gate.set', { challengeId })
  const items = answer.data?.items ?? []
  if (items.length === 0 && !mayEdit) return null
  return (
    <Section
      title="Capacity gates"
      count={items.length || undefined}
      action={
        mayEdit && !isSetting ? (
          <Button size="small" variant="quiet" onPress={() => setIsSetting(true)}>
            Set a gate
          </Button>
        ) : undefined
      }
    >
      {isSetting ? (
        <SetGateForm challengeId={challengeId} decisionId={decisionId ?? null} onClose={() => setIsSetting(false)} />
      ) : null}
      {items.length === 0 && !isSetting ? (
        <p className="soft small">
          A gate says what must hold before a step goes ahead, such as free beds for 4 weeks.
        </p>
      ) : null}
      <ul className="rows">
        {items.map((gate) => (
          <OneGate key={gate.id} gate={gate} pin={answer.data?.pin ?? null} />
        ))}
      </ul>
    </Section>
  )
}

function OneGate({ gate, pin }: { gate: ShownGate; pin: GatesAnswer['pin'] }) {
  const { senateId, senate, organisation, may } = useSenate()
  const [isReading, setIsReading] = useState(false)
  const today = dayOf(useNow(60_000), senate.timeZone)
  const { tests, readings, challengeId } = gate
  const holds = gateHolds(tests, readings, today)
  const enterable = tests.filter(({ organisationId }) =>
    may('gate.enter', { challengeId, answeringOrganisationId: organisationId }),
  )
  return (
    <li>
      <p className="row__title">
        {gate.name}{' '}
        {gate.withdrawnReason === null ? (
          <StateTag tone={holds ? 'good' : 'caution'}>{holds ? 'Holds' : 'Does not hold'}</StateTag>
        ) : (
          <StateTag tone="quiet">Withdrawn</StateTag>
        )}
      </p>
      <p>Before: {gate.step}</p>
      {gate.withdrawnReason === null ? null : <p className="soft">{gate.withdrawnReason}</p>}
      <ul>
        {tests.map((test) => (
          <li key={test.id}>
            {testWords(test, `${test.service} (${organisation(test.organisationId)?.code ?? ''})`)}{' '}
            <strong>{stateWords(test, testState(test, readings, today))}</strong>
          </li>
        ))}
      </ul>
      {gate.withdrawnReason === null ? <GateForecastLine gate={gate} pin={pin} senateId={senateId} /> : null}
      {isReading ? (
        <ReadingForm gate={gate} tests={enterable} today={today} onClose={() => setIsReading(false)} />
      ) : enterable.length > 0 && gate.withdrawnReason === null ? (
        <Button size="small" variant="quiet" onPress={() => setIsReading(true)}>
          Enter a reading<span className="nhsuk-u-visually-hidden"> for {gate.name}</span>
        </Button>
      ) : null}
    </li>
  )
}

function GateForecastLine({ gate, pin, senateId }: { gate: ShownGate; pin: GatesAnswer['pin']; senateId: string }) {
  const forecasting = useGateForecast(gate, pin?.id)
  if (!pin || !forecasting) return <p className="soft small">Pin a scenario to see when this is forecast to hold.</p>
  return (
    <p>
      {forecasting.state === 'done'
        ? forecastWords(forecasting.forecast, gate.tests.length, pin.startsOn)
        : forecasting.state === 'failed'
          ? 'The forecast could not be computed. Reload the page to try again.'
          : 'Computing when it is forecast to hold.'}{' '}
      By <Link to={`/senates/${senateId}/pins/${pin.id}`}>{pin.name}</Link>.
    </p>
  )
}
