import { csv } from '../../../csv.ts'
import { serviceCategoryNames, serviceUnitNames } from '../../../members/service-words.ts'
import type { Estimate } from '../../engine/network.ts'
import { type ServiceNumber, serviceNumbers } from '../../system/system-model.ts'
import { type Here, labelOf } from '../here.ts'
import { type Column, numberColumns, routeColumns, serviceColumns } from './columns.ts'

type Cell = string | number | null
type Cells = Record<string, Cell>

/** A services.csv with nothing in it but the names of its columns. */
export function servicesTemplate(): string {
  return tableOf(serviceColumns, [])
}

/** A routes.csv with nothing in it but the names of its columns. */
export function routesTemplate(): string {
  return tableOf(routeColumns, [])
}

/** The services of the model today, one in a row. Read again, it changes nothing. */
export function servicesCsv(here: Here): string {
  const { model, services, organisations } = here
  const label = labels(here)
  const codes = new Map(organisations.map(({ id, code }) => [id, code]))
  const registered = new Map(services.map((service) => [service.id, service]))
  const rows = model.services.map(({ serviceId, organisationId, name, unit, kind, whenFull, numbers, pressure }) => {
    const category = registered.get(serviceId)?.category
    const row: Cells = {
      id: serviceId,
      organisation: codes.get(organisationId) ?? '',
      service: name,
      category: category === undefined ? '' : serviceCategoryNames[category],
      unit: serviceUnitNames[unit],
      kind,
      'when full': typeof whenFull === 'string' ? whenFull : 'divert',
      'divert to': typeof whenFull === 'string' ? '' : label(whenFull.divertTo),
    }
    for (const number of serviceNumbers) Object.assign(row, numberCells(number, numbers[number]))
    if (pressure) {
      const { threshold, stayCut } = pressure
      const rule = { 'pressure from': threshold, 'pressure source': stayCut.source }
      Object.assign(row, rule, estimateCells('stay cut', stayCut.estimate))
    }
    return row
  })
  return tableOf(serviceColumns, rows)
}

/** The routes of the model today, one in a row. */
export function routesCsv(here: Here): string {
  const label = labels(here)
  const rules = new Map(here.model.services.map(({ serviceId, pressure }) => [serviceId, pressure]))
  const rows = here.model.routes.map(({ id, from, to, fraction, delayDays, whenTargetFull }) => {
    const uplift = rules.get(from)?.uplift[id]
    return {
      ...{ from: label(from), to: label(to), source: fraction.source },
      ...{ 'delay days': delayDays, 'when target full': whenTargetFull },
      ...estimateCells('fraction', fraction.estimate),
      ...(uplift ? estimateCells('uplift', uplift.estimate) : {}),
    }
  })
  return tableOf(routeColumns, rows)
}

function tableOf(columns: readonly Column[], rows: readonly Cells[]): string {
  const names = columns.map(({ name }) => name)
  return csv([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))])
}

function numberCells(number: ServiceNumber, said: { estimate: Estimate; source: string } | undefined): Cells {
  const column = numberColumns[number]
  return said ? { ...estimateCells(column, said.estimate), [`${column} source`]: said.source } : {}
}

function estimateCells(column: string, estimate: Estimate): Cells {
  if (typeof estimate === 'number') return { [column]: estimate }
  const { low, likely, high, shape = '' } = estimate
  return { [column]: likely, [`${column} low`]: low, [`${column} high`]: high, [`${column} shape`]: shape }
}

/** How a service is written: by its name and organisation, or by its id where that names two. */
function labels({ services, organisations }: Here): (id: string) => string {
  const codes = new Map(organisations.map(({ id, code }) => [id, code]))
  const named = services.map(({ id, name, organisationId }) => {
    return [id as string, labelOf(name, codes.get(organisationId) ?? '')] as const
  })
  const uses = new Map<string, number>()
  for (const [, label] of named) uses.set(label.toLowerCase(), (uses.get(label.toLowerCase()) ?? 0) + 1)
  const byId = new Map(named.map(([id, label]) => [id, uses.get(label.toLowerCase()) === 1 ? label : id]))
  return (id) => byId.get(id) ?? id
}
