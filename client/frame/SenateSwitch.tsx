import { Link } from 'react-router'
import { useMe } from '../connection/useMe.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The senate's name; for somebody with seats in several, the way to the others. */
export function SenateSwitch() {
  const { senate } = useSenate()
  const seats = useMe().data?.seats ?? []
  const name = <span className="senate-switch__name">{senate.name}</span>
  if (seats.length < 2) return <p className="senate-switch">{name}</p>
  return (
    <Disclosure
      className="senate-switch"
      button={
        <>
          {name} <Icon name="chevron" />
        </>
      }
    >
      {(close) => (
        <ul className="bar-menu">
          {seats.map((seat) => (
            <li key={seat.seatId}>
              <Link
                className="bar-menu__link"
                to={`/senates/${seat.senateId}`}
                onClick={close}
                aria-current={seat.senateId === senate.id ? 'true' : undefined}
              >
                {seat.senateName}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}
