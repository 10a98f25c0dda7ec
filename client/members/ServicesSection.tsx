import { useState } from 'react'
import { formatNumber } from '../../shared/format.ts'
import type { OrganisationAnswer } from '../../shared/members/answers.ts'
import {
  serviceCategories,
  serviceCategoryNames,
  serviceUnitNames,
  serviceUnits,
} from '../../shared/members/service-words.ts'
import { Button } from '../ui/Button.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { ServiceForm } from './ServiceForm.tsx'

type Service = OrganisationAnswer['services'][number]

/** The services of an organisation, with what they can carry. */
export function ServicesSection({ answer, manages }: { answer: OrganisationAnswer; manages: boolean }) {
  const [open, setOpen] = useState<Service | 'new'>()
  const add = manages ? (
    <Button opensDialog size="small" variant="secondary" onPress={() => setOpen('new')}>
      Add a service
    </Button>
  ) : undefined
  const columns: Column<Service>[] = [
    { key: 'name', header: 'Service', rowHeader: true, cell: (service) => service.name },
    { key: 'category', header: 'Kind', cell: ({ category }) => categoryName(category) },
    { key: 'use', header: 'In use', cell: (service) => inUse(service) },
    ...(manages
      ? [
          {
            key: 'change',
            header: 'Change',
            cell: (service: Service) => (
              <Button
                opensDialog
                size="small"
                variant="quiet"
                label={`Change ${service.name}`}
                onPress={() => setOpen(service)}
              >
                Change
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Section title="Services" count={answer.services.length} action={answer.services.length > 0 ? add : undefined}>
      {answer.services.length === 0 ? (
        <Empty title="No services yet" action={add}>
          Services are what a change lands on: an impact goes from one service to another.
        </Empty>
      ) : (
        <DataTable
          caption={`Services of ${answer.organisation.name}`}
          columns={columns}
          rows={answer.services}
          rowKey={({ id }) => id}
        />
      )}
      <Dialog
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={open === 'new' || open === undefined ? 'Add a service' : 'Change a service'}
        closesOnOutsidePress={false}
      >
        <ServiceForm answer={answer} service={open === 'new' ? undefined : open} onDone={() => setOpen(undefined)} />
      </Dialog>
    </Section>
  )
}

/** `91 of 96 beds`: how much there is, and how much of it is in use. */
function inUse({ capacity, currentUse, unit }: Service): string {
  if (capacity === null && currentUse === null) return `Not known, in ${unitName(unit)}`
  if (capacity === null) return `${formatNumber(currentUse ?? 0)} ${unitName(unit)}, capacity not known`
  const all = `${formatNumber(capacity)} ${unitName(unit)}`
  return currentUse === null ? `Not known, of ${all}` : `${formatNumber(currentUse)} of ${all}`
}

function categoryName(category: string): string {
  const known = serviceCategories.find((each) => each === category)
  return known ? serviceCategoryNames[known] : category
}

function unitName(unit: string): string {
  const known = serviceUnits.find((each) => each === unit)
  return known ? serviceUnitNames[known] : unit
}
