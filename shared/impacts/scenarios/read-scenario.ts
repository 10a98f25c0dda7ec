import type * as Y from 'yjs'
import { type PlainRoots, plainRoots } from '../../documents/plain-roots.ts'
import { emptyScenario, type ScenarioContent } from './content.ts'
import { mostAssumptions, mostChanges, mostDays, mostRuns, mostStepsPerDay } from './limits.ts'
import { opinionsByAssumption } from './opinion-place.ts'
import { readAssumption } from './read-assumption.ts'
import { readChange } from './read-change.ts'
import { isRecord, oneOf, type Problem, type Report, whole } from './read-values.ts'

export interface ReadScenario {
  content: ScenarioContent
  /** Everything that was left out, each with its place: nothing is passed over silently. */
  problems: Problem[]
}

/** What a scenario's document says, whatever strangers have put into it. */
export function readScenario(doc: Y.Doc): ReadScenario {
  return scenarioOf(plainRoots(doc, 'scenario'))
}

/** The same, out of plain values. The order of parts depends on nothing but what they are. */
export function scenarioOf(plain: PlainRoots): ReadScenario {
  const problems: Problem[] = []
  const report: Report = (at, says) => {
    problems.push({ at, says })
    return undefined
  }
  const changes = parts(plain.changes, 'changes', mostChanges, report).flatMap(
    ([id, value]) => readChange(id, value, report) ?? [],
  )
  const opinions = opinionsByAssumption(plain.opinions)
  const assumptions = parts(plain.assumptions, 'assumptions', mostAssumptions, report).flatMap(
    ([id, value]) => readAssumption(id, value, opinions.get(id) ?? [], report) ?? [],
  )
  const content = {
    ...settingsOf(plain.settings, report),
    // Stable: changes of one day keep the order of their ids.
    changes: changes.toSorted((one, other) => one.fromDay - other.fromDay),
    assumptions,
  }
  return { content, problems }
}

function parts(value: unknown, root: string, most: number, report: Report): [string, unknown][] {
  if (!isRecord(value)) return []
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  if (entries.length > most) report(root, `Only the first ${most} ${root} are used. Take some out.`)
  return entries.slice(0, most)
}

function settingsOf(value: unknown, report: Report): Omit<ScenarioContent, 'changes' | 'assumptions'> {
  const settings = isRecord(value) ? value : {}
  /** The value as read; what is there and cannot be read is named, and the usual one stands in. */
  function setting<K extends keyof ScenarioContent>(
    key: K,
    read: (value: unknown) => ScenarioContent[K] | undefined,
  ): ScenarioContent[K] {
    if (settings[key] === undefined) return emptyScenario[key]
    const known = read(settings[key])
    if (known !== undefined) return known
    const usual = emptyScenario[key] === null ? 'none is taken' : `${String(emptyScenario[key])} is taken`
    report(`settings/${key}`, `The setting ${key} cannot be used: ${usual} in its place. Set it again.`)
    return emptyScenario[key]
  }
  return {
    startsOn: setting('startsOn', (day) => (day === null ? null : dayOrNone(day))),
    horizonDays: setting('horizonDays', (days) => whole(days, 7, mostDays)),
    stepsPerDay: setting('stepsPerDay', (steps) => whole(steps, 1, mostStepsPerDay)),
    runs: setting('runs', (runs) => whole(runs, 1, mostRuns)),
    seed: setting('seed', (seed) => whole(seed, 0, 0xffff_ffff)),
    chance: setting('chance', (chance) => (typeof chance === 'boolean' ? chance : undefined)),
    coping: setting('coping', (coping) => oneOf(coping, ['on', 'off'] as const)),
  }
}

function dayOrNone(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const day = new Date(`${value}T12:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value ? value : undefined
}
