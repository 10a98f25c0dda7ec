import type { SeatId } from '../../shared/ids.ts'
import { roleNames } from '../../shared/members/roles.ts'
import type { NamedSeat } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Checkboxes } from '../ui/Checkboxes.tsx'

interface WhoWasThereProps {
  seats: readonly NamedSeat[]
  present: readonly SeatId[]
  onChange(present: SeatId[]): void
  error?: string | undefined
}

/** Ticks for everybody who was in the room: those who vote first, then the others, by name. */
export function WhoWasThere({ seats, present, onChange, error }: WhoWasThereProps) {
  const inOrder = seats.toSorted(
    (one, other) => Number(other.votes) - Number(one.votes) || one.name.localeCompare(other.name),
  )
  const voters = inOrder.filter((seat) => seat.votes).map((seat) => seat.id)
  return (
    <div className="was-there">
      <Checkboxes<SeatId>
        id="was-there"
        label="Who was there"
        hint="Whoever has this document open is ticked already. A connection is not attendance: tick who was really there."
        value={present}
        onChange={onChange}
        error={error}
        choices={inOrder.map((seat) => ({
          value: seat.id,
          label: (
            <>
              {seat.name}
              {seat.organisationCode ? `, ${seat.organisationCode}` : ''}{' '}
              <span className="soft small">{roleNames[seat.role].toLowerCase()}</span>
            </>
          ),
        }))}
      />
      <Button
        variant="quiet"
        size="small"
        type="button"
        onPress={() => onChange([...new Set([...present, ...voters])])}
      >
        Tick everybody who votes
      </Button>
    </div>
  )
}
