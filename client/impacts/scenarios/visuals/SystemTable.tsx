import { differenceWords, figureOf } from '../../../../shared/impacts/scenarios/two-digits.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { OrganisationCode } from '../../../ui/OrganisationChip.tsx'
import { ShowAsTable } from '../../../ui/ShowAsTable.tsx'
import { usedWords } from './map-words.ts'
import type { RouteWeek, ServiceWeek, ShownService, ShownSystem, SystemRun } from './system.ts'

interface SystemTableProps {
  system: ShownSystem
  run: SystemRun
  week: number
}

/** The figures of the map in one week: every service, and every route. */
export function SystemTable({ system, run, week }: SystemTableProps) {
  return (
    <ShowAsTable of={`the map in week ${week}`}>
      {() => (
        <>
          <DataTable
            caption={`Services in week ${week}`}
            captionShown
            columns={serviceColumns(system)}
            rows={system.services.map((service) => ({ service, now: run.service(service.id, week) }))}
            rowKey={({ service }) => service.id}
          />
          <DataTable
            caption={`People who go from one service to another in week ${week}`}
            captionShown
            columns={routeColumns(system)}
            rows={system.routes.map((route) => ({ route, now: run.route(route.id, week) }))}
            rowKey={({ route }) => route.id}
          />
        </>
      )}
    </ShowAsTable>
  )
}

function serviceColumns({ organisations }: ShownSystem): Column<{ service: ShownService; now: ServiceWeek }>[] {
  const code = new Map(organisations.map((each) => [each.id, each]))
  return [
    {
      key: 'service',
      header: 'Service',
      rowHeader: true,
      cell: ({ service }) => (
        <>
          <OrganisationCode code={code.get(service.organisationId)?.code ?? ''} /> {service.name}
        </>
      ),
    },
    { key: 'used', header: 'How full', cell: ({ service, now }) => usedWords(service, now) },
    {
      key: 'change',
      header: 'Difference',
      numeric: true,
      cell: ({ now }) => differenceWords(now.used - now.usedBefore),
    },
    { key: 'delayed', header: 'Delayed', numeric: true, cell: ({ now }) => figureOf(now.delayed) },
    { key: 'queue', header: 'Waiting', numeric: true, cell: ({ now }) => figureOf(now.queue) },
    {
      key: 'queueChange',
      header: 'Difference in waiting',
      numeric: true,
      cell: ({ now }) => differenceWords(now.queue - now.queueBefore),
    },
  ]
}

function routeColumns(system: ShownSystem): Column<{ route: ShownSystem['routes'][number]; now: RouteWeek }>[] {
  const codes = new Map(system.organisations.map(({ id, code }) => [id, code]))
  const services = new Map(system.services.map((service) => [service.id, service]))
  const name = (id: string) => {
    const service = services.get(id)
    return service ? `${codes.get(service.organisationId) ?? ''} ${service.name}` : ''
  }
  return [
    { key: 'from', header: 'From', rowHeader: true, cell: ({ route }) => name(route.from) },
    { key: 'to', header: 'To', cell: ({ route }) => name(route.to) },
    { key: 'people', header: 'People a week', numeric: true, cell: ({ now }) => figureOf(now.people) },
    {
      key: 'change',
      header: 'Difference',
      numeric: true,
      cell: ({ now }) => differenceWords(now.people - now.peopleBefore),
    },
  ]
}
