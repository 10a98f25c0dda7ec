import { checkNetwork, checkWhole } from './check-network.ts'
import { limits } from './limits.ts'
import type { Change, Network } from './network.ts'
import { ModelRefusal, type Problem } from './problems.ts'
import { type Found, fieldsOf, itemsOf, type Reader, readerOf } from './read-json.ts'
import { readChange, readRoute, readService } from './read-parts.ts'
import { withUncertainty } from './uncertainty.ts'

/** A model file, read and checked: what compileNetwork, simulate and monteCarlo take. */
export interface Model {
  network: Network
  changes: Change[]
  horizonDays: number
  stepsPerDay: number
  runs: number
  seed: number
  chance: boolean
  /** What the file says that has no meaning, or that it says twice over. */
  warnings: string[]
}

const topFields = ['network', 'changes', 'uncertainty', 'horizonDays', 'stepsPerDay', 'runs', 'seed', 'chance']

/**
 * Reads the text of a model file. A byte order mark and either line end are fine.
 *
 * @throws ModelRefusal when it is not JSON, or with every problem of what it says.
 */
export function parseModelText(text: string): Model {
  return parseModelFile(parseJson(text))
}

/** @throws ModelRefusal saying where the text stops being JSON, which knows neither NaN nor Infinity. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
    throw new ModelRefusal([{ at: '', sentence: `This is not JSON (${reason}). Give a model file.` }])
  }
}

/**
 * Reads a model file from plain values. Ranges come beside the network, under `uncertainty`, or in place of a number as
 * `{ low, likely, high }`.
 *
 * @throws ModelRefusal with every problem by its path, such as `/network/routes/3/fraction`.
 */
export function parseModelFile(file: unknown): Model {
  const found: Found = { problems: [], warnings: [] }
  const fields = fieldsOf({ value: file, at: '' }, topFields, found)
  refuseAny(fields === undefined ? found.problems : [])
  const top = readerOf(fields, '', found)
  const read = readNetwork(top, found)
  const lists = ['/network', '/network/services', '/network/routes']
  refuseAny(found.problems.some(({ at }) => lists.includes(at)) ? found.problems : [])
  const frame = readFrame(top)
  const changes = itemsOf(top.place('changes'), limits.changes, found).map((place, index) =>
    readChange(place, { index, network: read }, found),
  )
  const uncertainty = itemsOf(top.place('uncertainty'), limits.ranges, found)
  const step = frame.stepsPerDay >= 1 ? 1 / frame.stepsPerDay : 0
  const { network, changes: ranged } = withUncertainty({ network: read, changes }, uncertainty, { step, found })
  const checked = [...checkNetwork(network, ranged, frame), ...checkRuns(frame)]
  refuseAny([...found.problems, ...unsaid(checked, found.problems)])
  return { network, changes: ranged, ...frame, warnings: found.warnings }
}

/** Without the lists of the network nothing else can be judged, so what is wrong with them is said alone. */
function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ModelRefusal(problems)
}

function readNetwork(top: Reader, found: Found): Network {
  const place = top.place('network') ?? { value: undefined, at: '/network' }
  const network = readerOf(fieldsOf(place, ['services', 'routes'], found), place.at, found)
  const services = network.place('services')
  if (place.value !== undefined && services === undefined)
    found.problems.push({ at: '/network/services', sentence: 'This is missing. Give a list of services.' })
  return {
    services: itemsOf(services, limits.services, found).map((one) => readService(one, found)),
    routes: itemsOf(network.place('routes'), limits.routes, found).map((one) => readRoute(one, found)),
  }
}

function readFrame(top: Reader) {
  return {
    horizonDays: top.number('horizonDays', 364),
    stepsPerDay: top.number('stepsPerDay', 1),
    runs: top.number('runs', 256),
    seed: top.number('seed', 1),
    chance: top.flag('chance', false),
  }
}

function checkRuns({ runs, seed }: { runs: number; seed: number }): Problem[] {
  return [
    ...checkWhole(runs, '/runs', { least: 1, most: limits.runs, what: 'The number of runs' }),
    ...checkWhole(seed, '/seed', { least: 0, most: Number.MAX_SAFE_INTEGER, what: 'The seed' }),
  ]
}

/** Those of a second look that are not about a place of which the first has already spoken. */
function unsaid(problems: readonly Problem[], said: readonly Problem[]): Problem[] {
  return problems.filter(({ at }) => !said.some((other) => at === other.at || at.startsWith(`${other.at}/`)))
}
