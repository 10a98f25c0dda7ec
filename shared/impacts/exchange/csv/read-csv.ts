import {
  serviceCategories,
  serviceCategoryNames,
  serviceUnitNames,
  serviceUnits,
} from '../../../members/service-words.ts'
import { serviceKinds, serviceNumbers, whenTargetFulls } from '../../system/system-model.ts'
import { mostRoutes, mostServices } from '../limits.ts'
import type { Place, Said, SaidOrganisation, SaidRoute, SaidService } from '../said.ts'
import { columnOf, numberColumns, routeColumns, serviceColumns } from './columns.ts'
import { type Cells, cellsOf, none } from './read-cells.ts'
import { type Row, readTable, type Table } from './read-table.ts'

const mostName = 200
const mostSource = 300
/** Ids and labels of services: a name and the code of its organisation. */
const mostLabel = 220

/** What a services.csv or a routes.csv says: which of them it is, its first row tells. */
export function readCsv(file: string, text: string): Said {
  const header =
    text
      .slice(0, 20_000)
      .replace('\uFEFF', '')
      .split(/[\r\n]/, 1)[0] ?? ''
  const names = header.split(/[,;\t]/).map((name) => name.trim().replaceAll('"', '').toLowerCase())
  return names.includes('from') && names.includes('to') ? readRoutes(file, text) : readServices(file, text)
}

/** Organisations in it must be here; services need not. */
function readServices(file: string, text: string): Said {
  const most = { rows: mostServices, of: 'services' }
  const table = readTable(file, text, serviceColumns, ['organisation', 'service'], most)
  const said = withTable(file, table)
  const organisations = new Map<string, SaidOrganisation>()
  for (const row of table.rows) {
    const service = serviceIn(row, said)
    said.services.push(service)
    const { organisation: key, place } = service
    if (key === null || organisations.has(key)) continue
    organisations.set(key, { key, place: () => place('organisation'), code: key, odsCode: key, name: key, facts: null })
  }
  said.organisations = [...organisations.values()]
  return said
}

function readRoutes(file: string, text: string): Said {
  const most = { rows: mostRoutes, of: 'routes' }
  const table = readTable(file, text, routeColumns, ['from', 'to', 'fraction'], most)
  const said = withTable(file, table)
  said.routes = table.rows.flatMap((row) => routeIn(row, said))
  return said
}

function withTable(from: string, { refused, leftAside }: Table): Said {
  return { from, organisations: [], sites: [], services: [], routes: [], refused, leftAside }
}

/** Where a field stands, by the name of its column. */
function placeIn({ place }: Row): Place {
  return (field) => place(field === undefined ? undefined : columnOf(field))
}

function serviceIn(row: Row, { refused }: Said): SaidService {
  const cells = cellsOf(row, refused)
  const organisation = cells.words('organisation', mostName)
  const name = cells.words('service', mostName)
  if (organisation === null)
    cells.refuse('organisation', 'Say whose service this is: write the code of its organisation.')
  if (name === null) cells.refuse('service', 'Say what the service is called.')
  const id = cells.words('id', mostLabel)
  return {
    // A row without an id is known by where it stands.
    ...{ key: id ?? row.place(), place: placeIn(row), id, organisation, name, site: null, assumed: null },
    category: cells.choice(
      'category',
      serviceCategories.map((category) => [category, serviceCategoryNames[category]] as const),
    ),
    unit: cells.choice(
      'unit',
      serviceUnits.map((unit) => [unit, serviceUnitNames[unit]] as const),
    ),
    kind: cells.choice(
      'kind',
      serviceKinds.map((kind) => [kind, kind] as const),
    ),
    whenFull: whenFullIn(cells),
    numbers: Object.fromEntries(
      serviceNumbers.flatMap((number) => {
        const column = numberColumns[number]
        const estimate = cells.estimate(column)
        const source = cells.words(`${column} source`, mostSource)
        if (estimate === null) return []
        return [[number, estimate === none ? none : { estimate, source }] as const]
      }),
    ),
    pressure: pressureIn(cells),
  }
}

const whenFulls = [
  ['queue', 'queue'],
  ['lose', 'lose'],
  ['divert', 'divert'],
] as const

function whenFullIn(cells: Cells): SaidService['whenFull'] {
  const word = cells.choice('when full', whenFulls)
  const to = cells.words('divert to', mostLabel)
  if (word !== 'divert') {
    if (to !== null)
      cells.refuse('divert to', 'Only a service that diverts needs this. Write divert under "when full".')
    return word
  }
  return to === null
    ? cells.refuse('divert to', 'Say which service people are sent to when this one is full.')
    : { divertTo: to }
}

function pressureIn(cells: Cells): SaidService['pressure'] {
  if (cells.isNone('pressure from')) return none
  const threshold = cells.number('pressure from')
  const stayCut = cells.estimate('stay cut')
  const source = cells.words('pressure source', mostSource)
  if (threshold === null && stayCut === null) return null
  if (threshold === null) {
    return cells.refuse(
      'pressure from',
      'A pressure rule needs the share of capacity from which on it acts. Give both.',
    )
  }
  if (stayCut === null || stayCut === none) {
    return cells.refuse('stay cut', 'A pressure rule needs a stay cut, 0 if stays do not change. Give both.')
  }
  return { threshold, stayCut, source }
}

function routeIn(row: Row, { refused }: Said): SaidRoute[] {
  const cells = cellsOf(row, refused)
  const from = cells.words('from', mostLabel)
  const to = cells.words('to', mostLabel)
  const fraction = cells.estimate('fraction')
  const source = cells.words('source', mostSource)
  const route = {
    fraction: fraction === null || fraction === none ? fraction : { estimate: fraction, source },
    delayDays: cells.number('delay days'),
    whenTargetFull: cells.choice(
      'when target full',
      whenTargetFulls.map((rule) => [rule, rule] as const),
    ),
    uplift: cells.estimate('uplift'),
  }
  if (from === null) cells.refuse('from', 'Say which service the route leaves.')
  if (to === null) cells.refuse('to', 'Say which service the route leads to.')
  return from === null || to === null ? [] : [{ place: placeIn(row), from, to, ...route }]
}
