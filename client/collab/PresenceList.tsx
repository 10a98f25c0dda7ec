import { plural } from '../../shared/format.ts'
import { organisationColourClass } from '../connection/organisation-colours.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { initialsOf, type Present } from './usePresence.ts'

const fits = 5
const fitsOnPhone = 2

/** Who has the document open: initials with the organisation's code; the whole list with names and roles at a press. */
export function PresenceList({ present }: { present: readonly Present[] }) {
  if (present.length === 0) return null
  return (
    <Disclosure
      className="presence"
      button={
        <span className="presence__faces">
          <span className="nhsuk-u-visually-hidden">
            {`${plural(present.length, 'person has', 'people have')} this open. Show who`}
          </span>
          {present.slice(0, fits).map((person) => (
            <span
              key={person.personId}
              aria-hidden="true"
              className={`presence__face ${person.organisation ? organisationColourClass(person.organisation) : ''}`}
              title={[person.name, person.organisation].filter(Boolean).join(', ')}
            >
              <span className="presence__initials">{initialsOf(person.name)}</span>
              {person.organisation ? <span className="presence__code">{person.organisation}</span> : null}
            </span>
          ))}
          <More of={present.length} beyond={fits} width="wide" />
          <More of={present.length} beyond={fitsOnPhone} width="narrow" />
        </span>
      }
    >
      {() => (
        <ul className="presence__list">
          {present.map((person) => (
            <li key={person.personId}>
              {person.organisation ? (
                <span className={`org-chip ${organisationColourClass(person.organisation)}`}>
                  <span className="org-chip__code">{person.organisation}</span>
                </span>
              ) : (
                <span className="soft small">Independent</span>
              )}{' '}
              <span>
                {person.name}
                {person.role ? <span className="soft">, {person.role.toLowerCase()}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}

/** How many there are besides those that fit. */
function More({ of, beyond, width }: { of: number; beyond: number; width: 'wide' | 'narrow' }) {
  if (of <= beyond) return null
  return <span className={`presence__more presence__more--${width}`} aria-hidden="true">{`+${of - beyond}`}</span>
}
