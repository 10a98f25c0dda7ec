import type { SeatId } from '../../shared/ids.ts'
import { roleNames } from '../../shared/members/roles.ts'
import type { NamedSeat } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Checkboxes } from '../ui/Checkboxes.tsx'

interface WhoWasThereProps {
  seats: readonly NamedSeat[]
  /** Who is ticked already. */
  hint: string
  present: readonly SeatId[]
  onChange(present: SeatId[]): void
  error?: string | undefined
}

/** Ticks for everybody who was in the room: those who vote, and folded away until needed, the others. */
export function WhoWasThere({ seats, hint, present, onChange, error }: WhoWasThereProps) {
  const byName = seats.toSorted((one, other) => one.name.localeCompare(other.name))
  const voters = byName.filter((seat) => seat.votes)
  const others = byName.filter((seat) => !seat.votes)
  const ticked = others.filter((seat) => present.includes(seat.id)).length
  const instead = (among: readonly NamedSeat[]) => (chosen: SeatId[]) =>
    onChange([...present.filter((id) => !among.some((seat) => seat.id === id)), ...chosen])
  return (
    <div className="was-there">
      <Checkboxes<SeatId>
        id="was-there"
        label="Who was there"
        hint={hint}
        value={voters.map((seat) => seat.id).filter((id) => present.includes(id))}
        onChange={instead(voters)}
        error={error}
        choices={voters.map(choice)}
      />
      <Button
        variant="quiet"
        size="small"
        type="button"
        onPress={() => onChange([...new Set([...present, ...voters.map((seat) => seat.id)])])}
      >
        Tick everybody who votes
      </Button>
      <details className="was-there__others" open={ticked > 0}>
        <summary>
          Others in the room ({ticked} of {others.length} ticked)
        </summary>
        <Checkboxes<SeatId>
          id="was-there-others"
          label="Others in the room"
          value={others.map((seat) => seat.id).filter((id) => present.includes(id))}
          onChange={instead(others)}
          choices={others.map(choice)}
        />
      </details>
    </div>
  )
}

const choice = (seat: NamedSeat) => ({
  value: seat.id,
  label: (
    <>
      {seat.name}
      {seat.organisationCode ? ` (${seat.organisationCode})` : ''}{' '}
      <span className="soft small">{roleNames[seat.role].toLowerCase()}</span>
    </>
  ),
})
