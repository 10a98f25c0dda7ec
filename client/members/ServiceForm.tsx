import { useState } from 'react'
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
  const [seen, setSeen] = useState<{ capacity?: number | null; currentUse?: number | null }>({
    capacity: service?.capacity ?? null,
    currentUse: service?.currentUse ?? null,
  })
  const { draft, errors, tries, isFine, field } = useDraft(() => ({
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
      ? sender.send('amendService', service.id, { ...body, seen }, { version: answer.version })
      : sender.send('addService', answer.organisation.id, body))
    onDone()
  }

  // Whoever has read which figure somebody else has set in the system model may set theirs in its place.
  const overtaken = sender.refusal?.code === 'stale' && sender.refusal.at?.slice(1)
  const again = overtaken
    ? () => {
        setSeen(({ ...others }) => {
          if (overtaken === 'capacity') delete others.capacity
          if (overtaken === 'currentUse') delete others.currentUse
          return others
        })
        sender.clear()
      }
    : undefined

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <TextField {...field('name', 'service-name')} label="Name" />
      <Select<ServiceCategory>
        {...field('category', 'service-category')}
        label="Kind"
        empty="Choose the kind"
        options={serviceCategories.map((value) => ({ value, label: serviceCategoryNames[value] }))}
      />
      <Select<ServiceUnit>
        {...field('unit', 'service-unit')}
        label="Counted in"
        empty="Choose the unit"
        options={serviceUnits.map((value) => ({ value, label: serviceUnitNames[value] }))}
      />
      <NumberField {...field('capacity', 'service-capacity')} label="Capacity" optional width={10} />
      <NumberField {...field('currentUse', 'service-use')} label="In use now" optional width={10} />
      {answer.sites.length > 0 ? (
        <Select<SiteId>
          {...field('siteId', 'service-site')}
          label="Site"
          optional
          empty="No one site"
          options={answer.sites.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <FormEnd
        sender={{ ...sender, again }}
        verb={service ? 'Save the service' : 'Add the service'}
        onCancel={onDone}
      />
    </Form>
  )
}

function isAmount(text: string): boolean {
  const number = parseNumber(text)
  return text.trim() === '' || (number !== undefined && number >= 0)
}
