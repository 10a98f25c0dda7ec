import { useSenate } from '../connection/useSenate.ts'

/** A person as they are always named: name and organisation code. By seat, or by person where an event names one. */
export function PersonName({ seatId, personId }: { seatId?: string | null; personId?: string }) {
  const { seat, seatOfPerson } = useSenate()
  const named = seat(seatId) ?? (personId === undefined ? undefined : seatOfPerson(personId))
  if (!named) return <span className="person-name">Somebody who has left</span>
  return (
    <span className="person-name">
      {named.name}
      {named.organisationCode ? (
        <>
          {' '}
          <span className="person-name__code">({named.organisationCode})</span>
        </>
      ) : null}
    </span>
  )
}
