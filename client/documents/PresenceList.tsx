import { plural } from '../../shared/format.ts'
import { organisationColourClass } from '../connection/organisation-colours.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { initialsOf, type Present } from './usePresence.ts'

const fits = 5

/** Who has the document open: initials with the organisation's code; the whole list with names and roles at a press. */
export function PresenceList({ present }: { present: readonly Present[] }) {
  if (present.length === 0) return null
  const more = present.length - fits
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
              <span className="presence__code">{person.organisation ?? '\u00a0'}</span>
            </span>
          ))}
          {more > 0 ? <span className="presence__more" aria-hidden="true">{`+${more}`}</span> : null}
        </span>
      }
    >
      {() => (
        <ul className="presence__list">
          {present.map((person) => (
            <li key={person.personId}>
              <span className={`org-chip ${person.organisation ? organisationColourClass(person.organisation) : ''}`}>
                <span className="org-chip__code">{person.organisation ?? 'No organisation'}</span>
              </span>{' '}
              {person.name}
              {person.role ? <span className="soft">, {person.role.toLowerCase()}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}
