import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf } from '../../../shared/format.ts'
import type { GatesAnswer, ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { testState } from '../../../shared/impacts/gates/gate-state.ts'
import { beforeWords, stateWords, testWords } from '../../../shared/impacts/gates/gate-words.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { TakeBackDialog } from '../../ui/TakeBackDialog.tsx'
import { useNow } from '../../ui/useNow.ts'
import { GateForecastLine } from './GateForecastLine.tsx'
import { GateStateTag } from './GateStateTag.tsx'
import { ReadingForm } from './ReadingForm.tsx'
import { Readings } from './Readings.tsx'

/** One gate: what it stands before, where each of its tests stands, and what may be done about it. */
export function OneGate({ gate, pin }: { gate: ShownGate; pin: GatesAnswer['pin'] }) {
  const { senate, organisation } = useSenate()
  const today = dayOf(useNow(60_000), senate.timeZone)
  const { name, step, tests, readings, withdrawnReason } = gate
  return (
    <li>
      <p className="row__title">
        {name} <GateStateTag gate={gate} today={today} />
      </p>
      <p>Before: {step}</p>
      <BeforeLine gate={gate} />
      {withdrawnReason === null ? null : <p className="soft">Withdrawn: {withdrawnReason}</p>}
      <ul>
        {tests.map((test) => (
          <li key={test.id}>
            {testWords(test, `${test.service} (${organisation(test.organisationId)?.code ?? ''})`)}{' '}
            <strong>{stateWords(test, testState(test, readings, today))}</strong>
          </li>
        ))}
      </ul>
      <Readings gate={gate} />
      {withdrawnReason === null ? (
        <>
          <GateForecastLine gate={gate} pin={pin} />
          <GateActions gate={gate} today={today} />
        </>
      ) : null}
    </li>
  )
}

/** Which clause of which decision waits for it; nothing where the reader may open none. */
function BeforeLine({ gate: { decisionId, before, step } }: { gate: ShownGate }) {
  const { senateId } = useSenate()
  if (!before) return null
  const { clause } = before
  return (
    <p className="row__detail small">
      <Link to={`/senates/${senateId}/decisions/${decisionId}${clause ? `#clause-${clause.number}` : ''}`}>
        {beforeWords(before)}
      </Link>
      {clause && clause.text !== step ? `: ${clause.text}` : '.'}
    </p>
  )
}

function GateActions({ gate, today }: { gate: ShownGate; today: string }) {
  const { may } = useSenate()
  const [doing, setDoing] = useState<'nothing' | 'reading' | 'withdrawing'>('nothing')
  const { id, name, challengeId, tests } = gate
  const enterable = tests.filter(({ organisationId }) =>
    may('gate.enter', { challengeId, answeringOrganisationId: organisationId }),
  )
  const mayWithdraw = may('gate.set', { challengeId })
  const done = () => setDoing('nothing')
  if (doing === 'reading') return <ReadingForm gate={gate} tests={enterable} today={today} onClose={done} />
  if (enterable.length === 0 && !mayWithdraw) return null
  return (
    <ButtonRow>
      {enterable.length > 0 ? (
        <Button size="small" variant="quiet" onPress={() => setDoing('reading')}>
          Enter a reading<span className="nhsuk-u-visually-hidden"> for {name}</span>
        </Button>
      ) : null}
      {mayWithdraw ? (
        <Button opensDialog size="small" variant="quiet" onPress={() => setDoing('withdrawing')}>
          Withdraw it<span className="nhsuk-u-visually-hidden">: {name}</span>
        </Button>
      ) : null}
      {doing === 'withdrawing' ? (
        <TakeBackDialog
          title={`Withdraw ${name}`}
          label="Why it is withdrawn"
          hint="Nothing waits for this gate any more, and it takes no more readings. It stays on the record with your reason."
          missing="Say why it is withdrawn"
          maxLength={1000}
          verb="Withdraw this gate"
          command={{ type: 'withdrawGate', target: id, body: (reason) => ({ reason }) }}
          onClose={done}
        />
      ) : null}
    </ButtonRow>
  )
}
