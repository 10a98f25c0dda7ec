import type { SiteId } from '../../shared/ids.ts'
import type { OrganisationAnswer } from '../../shared/members/answers.ts'
import {
  type ServiceCategory,
  type ServiceUnit,
  serviceCategories,
  serviceCategoryNames,
  serviceUnitNames,
  serviceUnits,
} from '../../shared/members/service-words.ts'
import { useCommand } from '../connection/useCommand.ts'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { parseNumber } from '../ui/parse-number.ts'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { faults, useDraft } from '../ui/useDraft.ts'

interface ServiceFormProps {
  answer: OrganisationAnswer
  /** What is changed; undefined for a new one. */
  service: OrganisationAnswer['services'][number] | undefined
  onDone(): void
}

/** Adds a service, or changes what is known of one. */
export function ServiceForm({ answer, service, onDone }: ServiceFormProps) {
  const sender = useCommand()
  const { draft, set, errors, tries, errorOf, isFine } = useDraft(() => ({
    name: service?.name ?? '',
    category: (serviceCategories.find((each) => each === service?.category) ?? '') as ServiceCategory | '',
    unit: (serviceUnits.find((each) => each === service?.unit) ?? '') as ServiceUnit | '',
    capacity: service?.capacity?.toString() ?? '',
    currentUse: service?.currentUse?.toString() ?? '',
    siteId: (service?.siteId ?? '') as SiteId | '',
  }))

  async function submit() {
    const found = faults(
      [draft.name.trim() === '', 'service-name', 'Enter the name'],
      [draft.category === '', 'service-category', 'Choose the kind of service'],
      [draft.unit === '', 'service-unit', 'Choose what it is counted in'],
      [!isAmount(draft.capacity), 'service-capacity', 'Enter a number, or leave it empty'],
      [!isAmount(draft.currentUse), 'service-use', 'Enter a number, or leave it empty'],
    )
    if (!isFine(found)) return
    const body = {
      ...draft,
      name: draft.name.trim(),
      capacity: parseNumber(draft.capacity) ?? null,
      currentUse: parseNumber(draft.currentUse) ?? null,
      siteId: draft.siteId || null,
    }
    await (service
      ? sender.send('amendService', service.id, body, { version: answer.version })
      : sender.send('addService', answer.organisation.id, body))
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <TextField
        id="service-name"
        label="Name"
        value={draft.name}
        onChange={set('name')}
        error={errorOf('service-name')}
      />
      <Select<ServiceCategory>
        id="service-category"
        label="Kind"
        empty="Choose the kind"
        value={draft.category}
        options={serviceCategories.map((value) => ({ value, label: serviceCategoryNames[value] }))}
        onChange={set('category')}
        error={errorOf('service-category')}
      />
      <Select<ServiceUnit>
        id="service-unit"
        label="Counted in"
        empty="Choose the unit"
        value={draft.unit}
        options={serviceUnits.map((value) => ({ value, label: serviceUnitNames[value] }))}
        onChange={set('unit')}
        error={errorOf('service-unit')}
      />
      <NumberField
        id="service-capacity"
        label="Capacity"
        optional
        width={10}
        value={draft.capacity}
        onChange={set('capacity')}
        error={errorOf('service-capacity')}
      />
      <NumberField
        id="service-use"
        label="In use now"
        optional
        width={10}
        value={draft.currentUse}
        onChange={set('currentUse')}
        error={errorOf('service-use')}
      />
      {answer.sites.length > 0 ? (
        <Select<SiteId>
          id="service-site"
          label="Site"
          optional
          empty="No one site"
          value={draft.siteId}
          options={answer.sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={set('siteId')}
        />
      ) : null}
      <FormEnd sender={sender} verb={service ? 'Save the service' : 'Add the service'} onCancel={onDone} />
    </Form>
  )
}

function isAmount(text: string): boolean {
  const number = parseNumber(text)
  return text.trim() === '' || (number !== undefined && number >= 0)
}
