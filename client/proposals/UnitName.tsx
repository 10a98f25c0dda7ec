import { useSenate } from '../connection/useSenate.ts'
import { PersonName } from '../ui/PersonName.tsx'

/** Who has a place in an electorate: a person by their seat, or an organisation. */
export function UnitName({ unitId }: { unitId: string }) {
  const { organisation } = useSenate()
  const body = organisation(unitId)
  return body ? <span>{body.name}</span> : <PersonName seatId={unitId} />
}
