import { useState } from 'react'
import type { ImpactAnswer } from '../../../shared/impacts/answers.ts'
import { otherWayWords } from '../../../shared/impacts/observations/observed-words.ts'
import { unitWords } from '../../../shared/impacts/units.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { dateParts, plainDay } from '../../ui/date-parts.ts'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { TextField } from '../../ui/TextField.tsx'

interface ObserveFormProps {
  impact: ImpactAnswer
  today: string
  onClose(): void
}

/** What was measured, when, and where the figure comes from. */
export function ObserveForm({ impact: { state }, today, onClose }: ObserveFormProps) {
  const sender = useCommand()
  const { unit, direction } = state.claim
  const [value, setValue] = useState('')
  const [isOtherWay, setOtherWay] = useState(false)
  const [day, setDay] = useState(() => dateParts(today))
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const read = parseNumber(value)
  const observedOn = plainDay(day)
  const wrong = {
    value: read === undefined || read < 0 ? 'Enter how much was measured, without a minus, such as 12' : undefined,
    day: observedOn === undefined ? 'Enter a day, such as 4 3 2026' : undefined,
    source: source.trim() === '' ? 'Say where the figure comes from' : undefined,
  }
  const isWrong = Object.values(wrong).some((message) => message !== undefined)

  async function submit() {
    setTried(true)
    if (isWrong || read === undefined) return
    const measured = isOtherWay ? -read : read
    await sender.send('recordObservation', state.id, { value: measured, unit, observedOn, source })
    onClose()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})} label="Enter what happened">
      <NumberField
        id="observed-value"
        label="What was measured"
        suffix={unit === 'pounds' ? 'pounds' : unitWords[unit].many}
        value={value}
        onChange={setValue}
        error={tried ? wrong.value : undefined}
      />
      <Checkbox id="observed-other-way" label={otherWayWords(direction)} value={isOtherWay} onChange={setOtherWay} />
      <DateField
        id="observed-day"
        label="Day of the measurement"
        value={day}
        onChange={setDay}
        error={tried ? wrong.day : undefined}
      />
      <TextField
        id="observed-source"
        label="Source"
        hint="For example: ward return, week 5"
        maxLength={500}
        value={source}
        onChange={setSource}
        error={tried ? wrong.source : undefined}
      />
      <FormEnd sender={sender} verb="Enter it" size="small" onCancel={onClose} />
    </Form>
  )
}
