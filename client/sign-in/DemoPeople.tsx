import type { Role } from '../../shared/members/roles.ts'
import { roleNames, roles, roleWithTitle } from '../../shared/members/roles.ts'
import { OrganisationCode } from '../ui/OrganisationChip.tsx'
import type { DemoPerson } from './demo-person.ts'

interface DemoPeopleProps {
  people: DemoPerson[]
  /** Whose door is opening. */
  entering: string | undefined
  /** Why nobody can enter yet. */
  blocked: string | undefined
  onEnter(personId: string): void
}

const groups: { title: string; roles: readonly Role[] }[] = [
  { title: 'Who runs the senate', roles: ['chair', 'viceChair', 'secretary', 'facilitator'] },
  { title: 'Members', roles: ['member', 'layMember'] },
  { title: 'Who answers for an organisation', roles: ['reviewer'] },
  { title: 'Experts and observers', roles: ['expert', 'observer'] },
]

/** The people by what they do here. */
export function DemoPeople({ people, entering, blocked, onEnter }: DemoPeopleProps) {
  return groups.map((group) => {
    const members = people.filter((person) => group.roles.some((role) => role === roleOf(person)))
    if (members.length === 0) return null
    return (
      <section className="enter-group" key={group.title} aria-label={group.title}>
        <h2 className="enter-group__title">{group.title}</h2>
        <ul className="enter-list">
          {members.map((person) => (
            <li key={person.personId}>
              <button
                type="button"
                className="enter-card"
                aria-disabled={blocked !== undefined || entering !== undefined}
                title={blocked}
                onClick={() => {
                  if (blocked === undefined && entering === undefined) onEnter(person.personId)
                }}
              >
                <span className="enter-card__name">{person.name}</span>
                <span className="enter-card__role">{roleWithTitle(roleOf(person), person.roleTitle)}</span>
                <span className="enter-card__org">
                  {person.organisationCode === null ? (
                    'Independent'
                  ) : (
                    <OrganisationCode code={person.organisationCode} name={person.organisation ?? undefined} />
                  )}
                </span>
                {entering === person.personId ? <span className="enter-card__busy">Entering</span> : null}
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

/** The role, whether the server said `viceChair` or "Vice chair". */
function roleOf({ role }: DemoPerson): Role {
  return roles.find((known) => known === role || roleNames[known] === role) ?? 'observer'
}
