import type { Organisation } from '../connection/senate-answer.ts'
import type { NamedSeat } from '../connection/useSenate.ts'

/** A person as lists of choices name them: with the code of their organisation. */
export function seatName({ name, organisationCode }: Pick<NamedSeat, 'name' | 'organisationCode'>): string {
  return organisationCode ? `${name}, ${organisationCode}` : name
}

/** Seats to choose from, in the order given. */
export function seatChoices(seats: readonly NamedSeat[]) {
  return seats.map((seat) => ({ value: seat.id, label: seatName(seat) }))
}

/** Organisations to choose from, in the order given. */
export function organisationChoices(organisations: readonly Pick<Organisation, 'id' | 'code' | 'name'>[]) {
  return organisations.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))
}
