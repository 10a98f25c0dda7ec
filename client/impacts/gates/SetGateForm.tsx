import { useState } from 'react'
import type { ChallengeId, DecisionId } from '../../../shared/ids.ts'
import { type GateMeasure, gateMeasures } from '../../../shared/impacts/gates/gate.ts'
import { measureNames } from '../../../shared/impacts/gates/gate-words.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSystemModel } from '../scenarios/useSystemModel.ts'
import { type Before, BeforeFields } from './BeforeFields.tsx'

interface SetGateFormProps {
  challengeId: ChallengeId
  decisionId: DecisionId | null
  onClose(): void
}

interface TestDraft {
  key: number
  serviceId: string
  measure: GateMeasure
  bound: 'atLeast' | 'atMost'
  value: string
  forWeeks: string
}

const emptyTest: Omit<TestDraft, 'key'> = {
  ...{ serviceId: '', measure: 'freePlaces', bound: 'atLeast', value: '', forWeeks: '4' },
}

/** What must hold before which step: one test or several. */
export function SetGateForm({ challengeId, decisionId, onClose }: SetGateFormProps) {
  const { organisation } = useSenate()
  const sender = useCommand()
  const model = useSystemModel()
  const [name, setName] = useState('')
  const [step, setStep] = useState('')
  const [before, setBefore] = useState<Before>({ decisionId, clauseId: null })
  const [tests, setTests] = useState<TestDraft[]>([{ ...emptyTest, key: 0 }])
  const [tried, setTried] = useState(false)
  const services = [...(model.data?.services ?? []), ...(model.data?.others ?? [])].map((service) => ({
    value: service.serviceId as string,
    label: `${service.name} (${organisation(service.organisationId)?.code ?? ''})`,
  }))
  const errors = tests.map(errorsOf)
  const isWrong = name.trim() === '' || step.trim() === '' || errors.some((one) => Object.values(one).some(Boolean))
  const change = (key: number, changed: Partial<TestDraft>) =>
    setTests(tests.map((test) => (test.key === key ? { ...test, ...changed } : test)))

  async function submit() {
    setTried(true)
    if (isWrong) return
    const read = tests.map(({ serviceId, measure, bound, value, forWeeks }) => ({
      ...{ serviceId, measure, bound, value: parseNumber(value), forWeeks: parseNumber(forWeeks) },
    }))
    await sender.send('setGate', challengeId, { name, step, ...before, tests: read })
    onClose()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})} label="Set a gate">
      <TextField
        id="gate-name"
        label="Name of the gate"
        maxLength={200}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? 'Enter a name' : undefined}
      />
      <BeforeFields challengeId={challengeId} isFixed={decisionId !== null} value={before} onChange={setBefore} />
      <TextField
        id="gate-step"
        label="What may go ahead once it holds"
        hint="For example: the first 14 beds close"
        maxLength={500}
        value={step}
        onChange={setStep}
        error={tried && step.trim() === '' ? 'Say what may go ahead' : undefined}
      />
      {tests.map((test, n) => (
        <fieldset key={test.key} className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend">Test {n + 1}</legend>
          <div className="stack stack--close">
            <Select
              id={`gate-service-${n}`}
              label="Service"
              empty="Choose a service"
              value={test.serviceId}
              options={services}
              onChange={(serviceId) => change(test.key, { serviceId })}
              error={tried ? errors[n]?.serviceId : undefined}
            />
            <Select
              id={`gate-measure-${n}`}
              label="What is read"
              value={test.measure}
              options={gateMeasures.map((measure) => ({ value: measure, label: measureNames[measure] }))}
              onChange={(measure) => change(test.key, { measure: measure || 'freePlaces' })}
            />
            <Select
              id={`gate-bound-${n}`}
              label="How much"
              value={test.bound}
              options={[
                { value: 'atLeast', label: 'At least' },
                { value: 'atMost', label: 'At most' },
              ]}
              onChange={(bound) => change(test.key, { bound: bound || 'atLeast' })}
            />
            <NumberField
              id={`gate-value-${n}`}
              label="Figure"
              value={test.value}
              onChange={(value) => change(test.key, { value })}
              error={tried ? errors[n]?.value : undefined}
            />
            <NumberField
              id={`gate-weeks-${n}`}
              label="For how many weeks"
              hint="Each week, Monday to Sunday, needs a reading, and every reading in it must meet the figure"
              suffix="weeks"
              width={2}
              value={test.forWeeks}
              onChange={(forWeeks) => change(test.key, { forWeeks })}
              error={tried ? errors[n]?.forWeeks : undefined}
            />
            {tests.length > 1 ? (
              <ButtonRow>
                <Button
                  size="small"
                  variant="quiet"
                  type="button"
                  onPress={() => setTests(tests.filter(({ key }) => key !== test.key))}
                >
                  Leave out test {n + 1}
                </Button>
              </ButtonRow>
            ) : null}
          </div>
        </fieldset>
      ))}
      <FormEnd sender={sender} verb="Set this gate" size="small" onCancel={onClose}>
        <Button
          size="small"
          variant="secondary"
          type="button"
          onPress={() => setTests([...tests, { ...emptyTest, key: Math.max(...tests.map(({ key }) => key)) + 1 }])}
        >
          Add another test
        </Button>
      </FormEnd>
    </Form>
  )
}

function errorsOf({ serviceId, value, forWeeks }: TestDraft) {
  const figure = parseNumber(value)
  const weeks = parseNumber(forWeeks)
  const isWeeks = weeks !== undefined && Number.isInteger(weeks) && weeks >= 1 && weeks <= 52
  return {
    serviceId: serviceId === '' ? 'Choose a service' : undefined,
    value: figure === undefined || figure < 0 ? 'Enter a figure, such as 10' : undefined,
    forWeeks: isWeeks ? undefined : 'Enter whole weeks, such as 4',
  }
}
