import { formatDateTime } from '../../../shared/format.ts'
import { lastRecordedAt } from '../../../shared/sessions/left-open.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { timeIn } from '../../../shared/zoned-time.ts'
import { DateField } from '../../ui/DateField.tsx'
import { plainDay } from '../../ui/date-parts.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { EndTyped } from './end-typed.ts'

interface EndFieldsProps {
  session: Session
  zone: string
  value: EndTyped
  onChange(value: EndTyped): void
  /** Whether what is typed has been sent and found to be no day and time. */
  isWrong: boolean
}

/** Asks when a session that was left open really ended. */
export function EndFields({ session, zone, value, onChange, isWrong }: EndFieldsProps) {
  const dayIsWrong = isWrong && !plainDay(value.day)
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">When did it end?</legend>
      <p className="soft">
        The last thing was recorded at {formatDateTime(lastRecordedAt(session), zone)}. Attendance and minutes end at
        the time that you give; the record also keeps when you pressed.
      </p>
      <DateField
        id="close-day"
        label="Day"
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={dayIsWrong ? 'Enter the day, for example 4 3 2026' : undefined}
      />
      <TextField
        id="close-time"
        label="Time"
        hint="For example, 4:30pm"
        width={10}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        error={isWrong && !timeIn(value.time) ? 'Enter when it ended, for example 4:30pm' : undefined}
      />
    </fieldset>
  )
}
