import type { ServiceNumber } from '../../system/system-model.ts'

/** One column of a file, and what belongs into it. */
export interface Column {
  name: string
  hint: string
}

/** How a number of a service is called in a file. */
export const numberColumns: Record<ServiceNumber, string> = {
  capacity: 'capacity',
  currentUse: 'in use',
  waiting: 'waiting',
  meanStayDays: 'mean stay days',
  unitsPerPerson: 'units per person',
  arrivalsPerWeek: 'arrivals per week',
}

const numberHints: Record<ServiceNumber, string> = {
  capacity: 'in the unit of the service: beds, or contacts a week',
  currentUse: 'in the same unit, today',
  waiting: 'people who wait for it today',
  meanStayDays: 'days until medically ready; places only',
  unitsPerPerson: 'how many units one person takes; 1 when left out',
  arrivalsPerWeek: 'people a week from outside the model; worked out when left out',
}

/** A value, what it lies between, how that is read, and where it comes from. */
export function estimateColumns(name: string, hint: string): Column[] {
  return [
    { name, hint },
    { name: `${name} low`, hint: 'the least it may be; with high, or not at all' },
    { name: `${name} high`, hint: 'the most it may be' },
    { name: `${name} shape`, hint: 'triangular or pert; triangular when left out' },
  ]
}

export const serviceColumns: readonly Column[] = [
  { name: 'id', hint: 'of the service here; leave it out for a new one' },
  { name: 'organisation', hint: 'its code here or its ODS code' },
  { name: 'service', hint: 'its name' },
  { name: 'category', hint: 'as the list of services has it, for example Community; needed for a new one' },
  { name: 'unit', hint: 'as the list of services has it, for example beds; needed for a new one' },
  { name: 'kind', hint: 'places (holds people for a stay) or rate (serves so many a week)' },
  { name: 'when full', hint: 'queue, lose or divert' },
  { name: 'divert to', hint: 'a service, written as in routes.csv' },
  ...(Object.keys(numberColumns) as ServiceNumber[]).flatMap((number) => [
    ...estimateColumns(numberColumns[number], numberHints[number]),
    { name: `${numberColumns[number]} source`, hint: 'where the number comes from' },
  ]),
  { name: 'pressure from', hint: 'the share of capacity from which on people act differently, 0 to less than 1' },
  ...estimateColumns('stay cut', 'by which share stays get shorter when it is full, 0 to 0.9'),
  { name: 'pressure source', hint: 'where the pressure rule comes from' },
]

export const routeColumns: readonly Column[] = [
  { name: 'from', hint: 'a service: its id, or its name with the code of its organisation, such as Home ward (LCH)' },
  { name: 'to', hint: 'a service, in the same way' },
  ...estimateColumns('fraction', 'the share of those who leave: 0.7, or 70%'),
  { name: 'source', hint: 'where the fraction comes from' },
  { name: 'delay days', hint: 'days under way; 0 when left out' },
  { name: 'when target full', hint: 'block (they wait where they are) or queue (they leave and wait outside)' },
  ...estimateColumns('uplift', 'by how much more it is used when the sender is full: 0.5 is half as much again'),
]

const columnNames: Record<string, string> = {
  name: 'service',
  whenFull: 'when full',
  divertTo: 'divert to',
  threshold: 'pressure from',
  stayCut: 'stay cut',
  delayDays: 'delay days',
  whenTargetFull: 'when target full',
  ...numberColumns,
}

/** Which column holds a field of a service or route: `meanStayDays.low` is `mean stay days low`. */
export function columnOf(field: string): string {
  const [name = '', end] = field.split('.')
  const column = columnNames[name] ?? name
  return end === undefined ? column : `${column} ${end}`
}
