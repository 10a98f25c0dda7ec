import { needsRegisterRights } from '../decide-import.ts'
import type { Here } from '../here.ts'
import { type ImportBody, mostChanges, mostRegisterChanges } from '../import-command.ts'
import { mostProblems } from '../limits.ts'
import { countOf, type Preview } from '../preview.ts'
import type { Said } from '../said.ts'
import { dryRun } from './dry-run.ts'
import { hereLabel } from './find-service.ts'
import { compareModel } from './model.ts'
import { compareOrganisations } from './organisations.ts'
import { type Line, type Plan, planOf } from './plan.ts'
import { comparePressure } from './pressure.ts'
import { type Called, compareRoutes, type FindService } from './routes.ts'
import { compareServices, type Services } from './services.ts'
import { compareSites } from './sites.ts'

export interface Compared {
  preview: Preview
  /** The command that does it; null while anything is refused, or where nothing would change. */
  body: ImportBody | null
}

/**
 * Holds what a file says against what is here: what would be added and changed, what stays, and everything that is
 * refused, with where it stands in the file. Who may not manage organisations can import what changes none. The same rules decide again on the server, on what is there then.
 */
export function compare(said: Said, here: Here, managesRegister: boolean): Compared {
  const plan = planOf(here, said)
  const organisations = compareOrganisations(said.organisations, plan)
  const sites = compareSites(said.sites, organisations, plan)
  const services = compareServices(said.services, organisations, sites, plan)
  const find = finder(services, plan)
  const found = [...services.values()].filter((service) => service !== null)
  compareModel(found, find, plan)
  const routes = compareRoutes(said.routes, find, plan)
  comparePressure(found, routes, plan)
  dryRun(plan)
  if (!managesRegister && plan.register.length + plan.closing.length > 0) {
    plan.refused.push({ at: plan.from, problem: needsRegisterRights })
  }
  refuseTooMany(plan)
  const preview = previewOf(plan)
  const canImport = preview.refused.length === 0 && countOf(preview) > 0
  return { preview, body: canImport ? bodyOf(plan) : null }
}

function bodyOf(plan: Plan): ImportBody {
  const changesIn = <Change>(list: readonly { change: Change }[]) => list.map(({ change }) => change)
  return {
    register: changesIn([...plan.register, ...plan.closing]),
    changes: changesIn([...plan.describing, ...plan.numbers, ...plan.routes, ...plan.pressure]),
    seen: plan.seen,
  }
}

function previewOf(plan: Plan): Preview {
  const planned = [plan.register, plan.closing, plan.describing, plan.numbers, plan.routes, plan.pressure].flat()
  const lines = new Set<Line>(planned.map(({ line }) => line))
  const { unchanged, refused, leftAside } = plan
  return {
    added: [...lines].flatMap((line) => (line.kind === 'added' ? [{ what: line.what, as: line.as }] : [])),
    changed: [...lines].flatMap((line) => {
      return line.kind === 'changed' ? [{ what: line.what, before: line.before, after: line.after }] : []
    }),
    ...{ unchanged, leftAside, refused: refused.slice(0, mostProblems) },
    moreRefused: Math.max(0, refused.length - mostProblems),
  }
}

function refuseTooMany(plan: Plan): void {
  const { register, changes } = bodyOf(plan)
  for (const [count, most] of [
    [register.length, mostRegisterChanges],
    [changes.length, mostChanges],
  ] as const) {
    if (count <= most) continue
    const [has, can] = [count, most].map((number) => number.toLocaleString('en-GB'))
    plan.refused.push({
      at: plan.from,
      problem: `This would change ${has} things at once, and ${can} can be. Import it in parts.`,
    })
  }
}

function finder(services: Services, { here, refused }: Plan): FindService {
  const byName = new Map<string, Called[]>()
  const byId = new Map<string, Called>()
  const put = (called: Called, name: string) => {
    byId.set(called.id, called)
    for (const key of [called.label, name]) {
      const lower = key.toLowerCase()
      const others = (byName.get(lower) ?? []).filter(({ id }) => id !== called.id)
      byName.set(lower, [...others, called])
    }
  }
  for (const service of here.services) put({ id: service.id, label: hereLabel(here, service) }, service.name)
  for (const service of services.values()) if (service) put(service, service.said.name ?? '')
  return (key, place, field) => {
    const own = services.get(key)
    if (own === null) return null
    const named = byName.get(key.toLowerCase()) ?? []
    const found = own ?? byId.get(key) ?? (named.length === 1 ? named[0] : undefined)
    if (found) return found
    if (!place) return null
    const problem =
      named.length > 1
        ? `More than one service is called "${key}". Write the id of the one that you mean, or its name with the code of its organisation: ${named[0]?.label ?? ''}.`
        : `This senate has no service "${key}". Check the name, or import the service first.`
    refused.push({ at: place(field), problem })
    return null
  }
}
