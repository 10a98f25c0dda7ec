import type { SeatId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { seatChoices } from '../ui/choices.ts'
import { Select } from '../ui/Select.tsx'

interface OwnerSelectProps {
  id: string
  value: SeatId | ''
  onChange(value: SeatId | ''): void
  optional?: boolean
  error?: string | undefined
}

/** Who sees to a mitigation: anybody with a seat here. */
export function OwnerSelect({ value, ...field }: OwnerSelectProps) {
  const { seats } = useSenate()
  const options = seatChoices(seats.filter((seat) => seat.endedAt === null || seat.id === value))
  return <Select {...field} label="Who sees to it" empty="Choose somebody" value={value} options={options} />
}
