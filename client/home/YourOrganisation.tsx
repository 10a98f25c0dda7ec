import { Link } from 'react-router'
import type { OrganisationId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { OrganisationCode } from '../ui/OrganisationChip.tsx'
import { Section } from '../ui/Section.tsx'

/** For somebody who answers for an organisation: that organisation, before anything else. */
export function YourOrganisation({ organisationId }: { organisationId: OrganisationId }) {
  const { senateId, organisation, services } = useSenate()
  const yours = organisation(organisationId)
  if (!yours) return null
  const own = services.filter((service) => service.organisationId === organisationId)
  const home = `/senates/${senateId}`
  return (
    <Section title={yours.name} action={<OrganisationCode code={yours.code} />}>
      <p>You answer here for {yours.name}: what senate decisions ask of it, and impacts that others expect on it.</p>
      {own.length > 0 ? (
        <p className="soft">Services in the senate's model: {own.map(({ name }) => name).join(', ')}.</p>
      ) : null}
      <div className="button-row">
        <ButtonLink to={`${home}/organisations/${organisationId}`}>See what touches {yours.code}</ButtonLink>
        <Link className="quiet-button" to={`${home}/decisions`}>
          Go to the decision log
        </Link>
      </div>
    </Section>
  )
}
