import { useState } from 'react'
import type { ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { measureNames } from '../../../shared/impacts/gates/gate-words.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { DateField } from '../../ui/DateField.tsx'
import { dateParts, plainDay } from '../../ui/date-parts.ts'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { Select } from '../../ui/Select.tsx'

interface ReadingFormProps {
  gate: ShownGate
  tests: ShownGate['tests']
  today: string
  onClose(): void
}

/** What was read of one test on one day. */
export function ReadingForm({ gate, tests, today, onClose }: ReadingFormProps) {
  const sender = useCommand()
  const [testId, setTestId] = useState<string>(tests[0]?.id ?? '')
  const [value, setValue] = useState('')
  const [day, setDay] = useState(() => dateParts(today))
  const [tried, setTried] = useState(false)
  const read = parseNumber(value)
  const readOn = plainDay(day)
  const isWrong = read === undefined || read < 0 || readOn === undefined || testId === ''

  async function submit() {
    setTried(true)
    if (isWrong) return
    await sender.send('enterReading', gate.id, { testId, readOn, value: read })
    onClose()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})} label={`Enter a reading for ${gate.name}`}>
      <Select
        id={`reading-test-${gate.id}`}
        label="Of what"
        value={testId}
        options={tests.map((test) => ({
          value: test.id as string,
          label: `${measureNames[test.measure]}, ${test.service}`,
        }))}
        onChange={setTestId}
      />
      <NumberField
        id={`reading-value-${gate.id}`}
        label="What was read"
        value={value}
        onChange={setValue}
        error={tried && (read === undefined || read < 0) ? 'Enter what was read, such as 12' : undefined}
      />
      <DateField
        id={`reading-day-${gate.id}`}
        label="On which day"
        value={day}
        onChange={setDay}
        error={tried && readOn === undefined ? 'Enter a day, such as 4 3 2026' : undefined}
      />
      <FormEnd sender={sender} verb="Enter this reading" size="small" onCancel={onClose} />
    </Form>
  )
}
