import { organisationColourClass } from '../connection/organisation-colours.ts'
import { useSenate } from '../connection/useSenate.ts'

interface OrganisationCodeProps {
  code: string
  /** The full name, told to those who point at it or hear it. */
  name?: string | undefined
  /** Writes the name out after the code. */
  withName?: boolean
}

/** An organisation's code with its colour beside it; the colour never stands alone. */
export function OrganisationCode({ code, name, withName = false }: OrganisationCodeProps) {
  return (
    <span className={`org-chip ${organisationColourClass(code)}`}>
      {name && !withName ? (
        <abbr className="org-chip__code" title={name}>
          {code}
        </abbr>
      ) : (
        <span className="org-chip__code">{code}</span>
      )}
      {withName && name ? <span className="org-chip__name">{name}</span> : null}
    </span>
  )
}

/** The chip of an organisation of this senate, by its id. Nothing for nobody (a lay member). */
export function OrganisationChip({ id, withName = false }: { id: string | null | undefined; withName?: boolean }) {
  const organisation = useSenate().organisation(id)
  if (!organisation) return null
  return <OrganisationCode code={organisation.code} name={organisation.name} withName={withName} />
}
