import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import type { OptionId, OrganisationId, ServiceId } from '../../shared/ids.ts'
import { type ServiceUnit, serviceUnits } from '../../shared/members/service-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Select } from '../ui/Select.tsx'
import type { ClaimFieldsProps } from './fields.ts'
import { Group } from './Group.tsx'

/** Which change, in which service, and which service of which organisation will feel it. */
export function WhereFields({
  draft,
  change,
  errorOf,
  options,
}: ClaimFieldsProps & { options: ChallengeAnswer['state']['options'] }) {
  const { organisations, services } = useSenate()
  const bodies = organisations.map(({ id, code, name, activeTo }) => ({
    value: id,
    label: `${code}: ${name}`,
    disabled: activeTo !== null && id !== draft.fromOrganisationId && id !== draft.toOrganisationId,
  }))
  const servicesOf = (organisationId: OrganisationId | '') =>
    services
      .filter((service) => service.organisationId === organisationId)
      .map(({ id, name }) => ({ value: id, label: name }))
  const unitOf = (serviceId: ServiceId | ''): ServiceUnit | '' => {
    const service = services.find(({ id }) => id === serviceId)
    return serviceUnits.find((unit) => unit === service?.unit) ?? draft.unit
  }
  return (
    <>
      <Group title="What changes">
        <Select<OptionId>
          id="impact-optionId"
          label="Option"
          optional
          empty="No particular option"
          value={draft.optionId}
          options={options
            .filter(({ id, state }) => state === 'offered' || id === draft.optionId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(optionId) => change({ optionId })}
          error={errorOf('impact-optionId')}
        />
        <Select<OrganisationId>
          id="impact-fromOrganisationId"
          label="Organisation that makes the change"
          empty="Choose an organisation"
          value={draft.fromOrganisationId}
          options={bodies}
          onChange={(fromOrganisationId) => change({ fromOrganisationId, fromServiceId: '' })}
          error={errorOf('impact-fromOrganisationId')}
        />
        {draft.fromOrganisationId === '' ? null : (
          <Select<ServiceId>
            id="impact-fromServiceId"
            label="Service that changes"
            optional
            empty="No particular service"
            value={draft.fromServiceId}
            options={servicesOf(draft.fromOrganisationId)}
            onChange={(fromServiceId) => change({ fromServiceId })}
            error={errorOf('impact-fromServiceId')}
          />
        )}
      </Group>
      <Group title="Who feels it">
        <Select<OrganisationId>
          id="impact-toOrganisationId"
          label="Organisation that will feel it"
          empty="Choose an organisation"
          value={draft.toOrganisationId}
          options={bodies}
          onChange={(toOrganisationId) => change({ toOrganisationId, toServiceId: '' })}
          error={errorOf('impact-toOrganisationId')}
        />
        {draft.toOrganisationId === '' ? null : (
          <Select<ServiceId>
            id="impact-toServiceId"
            label="Service that will feel it"
            optional
            empty="The organisation as a whole"
            value={draft.toServiceId}
            options={servicesOf(draft.toOrganisationId)}
            onChange={(toServiceId) => change({ toServiceId, unit: unitOf(toServiceId) })}
            error={errorOf('impact-toServiceId')}
          />
        )}
      </Group>
    </>
  )
}
