import type { PersonId } from '../../../ids.ts'
import type { PersonActor } from '../../../members/actor.ts'
import { Refusal } from '../../../refusal.ts'
import { decideImport } from '../decide-import.ts'
import { type ImportBody, type ImportedChange, importBody, type RegisterChange } from '../import-command.ts'
import { mostProblems } from '../limits.ts'
import type { Plan, Planned } from './plan.ts'

type AnyPlanned = Planned<RegisterChange | ImportedChange>

/**
 * Decides the import as the server will, and puts down each change that its rules refuse, at the cell or path that it
 * came from, until what is left would pass. What depends on a refused change is dropped without a word.
 */
export function dryRun(plan: Plan): void {
  // Pressure rules come last and would be blamed for what their service's routes add up to.
  for (const withPressure of [false, true]) {
    while (plan.refused.length < mostProblems) {
      const problem = problemIn(plan, withPressure)
      if (!problem) break
      const { planned, at, sentence } = problem
      plan.refused.push({ at: planned.place(at), problem: sentence })
      drop(planned, plan)
    }
  }
}

function problemIn(plan: Plan, withPressure: boolean) {
  const register = [...plan.register, ...plan.closing]
  const changes = [...plan.describing, ...plan.numbers, ...plan.routes, ...(withPressure ? plan.pressure : [])]
  const body = {
    register: register.map(({ change }) => change),
    changes: changes.map(({ change }) => change),
    seen: {},
  }
  const find = (list: string | undefined, n: number) => (list === 'register' ? register[n] : changes[n])
  const parsed = importBody.safeParse(body)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const [list, n, , ...rest] = issue?.path.map(String) ?? []
    const planned = find(list, Number(n))
    const sentence = 'This cannot be kept as it is: it is missing, too long or of the wrong kind. Mend it.'
    return planned && { planned, at: rest.map((part) => `/${part}`).join(''), sentence }
  }
  try {
    decide(parsed.data, plan)
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [, list, n, rest] = /^\/(register|changes)\/(\d+)(?:\/body|\/target|\/as)?(.*)$/.exec(error.at ?? '') ?? []
    const planned = find(list, Number(n))
    // That nothing would change is said by the preview as a whole.
    return planned && { planned, at: rest ?? '', sentence: error.message }
  }
}

/** The rules look at who decides for the journal alone. */
const nobody: PersonActor = { kind: 'person', personId: 'preview' as PersonId, administrator: false }

function decide(body: ImportBody, { facts }: Plan): void {
  let made = 0
  const newId = () => {
    made += 1
    return `made-${made}`
  }
  const command = { type: 'importModel', target: facts.senateId, body } as const
  decideImport(undefined, command, { actor: nobody, now: new Date(0), newId, facts })
}

/** Takes a change out of the plan, and whatever needs what it would have made. */
function drop(planned: AnyPlanned, plan: Plan): void {
  const gone = new Set<AnyPlanned>([planned])
  const missing = new Set(madeBy(planned, plan))
  const all = listsOf(plan).flat()
  for (let size = 0; size < gone.size + missing.size; ) {
    size = gone.size + missing.size
    for (const one of all) {
      if (gone.has(one) || !namesIn(one.change).some((name) => missing.has(name))) continue
      gone.add(one)
      for (const name of madeBy(one, plan)) missing.add(name)
    }
  }
  for (const list of listsOf(plan)) list.splice(0, list.length, ...list.filter((one) => !gone.has(one)))
}

function listsOf(plan: Plan): AnyPlanned[][] {
  return [plan.register, plan.closing, plan.describing, plan.numbers, plan.routes, plan.pressure]
}

/** What is only there through this change: a new thing, or a service that comes into the model. */
function madeBy({ change }: AnyPlanned, { facts }: Plan): string[] {
  if ('as' in change) return [change.as]
  return change.type === 'describeService' && !facts.models.has(change.target) ? [change.target] : []
}

/** Everything that a change names. */
function namesIn(change: RegisterChange | ImportedChange): string[] {
  const named: unknown[] = ['target' in change ? change.target : null]
  for (const value of Object.values(change.body)) {
    if (typeof value === 'string') named.push(value)
    else if (Array.isArray(value)) named.push(...value.map((one) => one.to))
    else if (value && typeof value === 'object' && 'divertTo' in value) named.push(value.divertTo)
  }
  return named.filter((name) => typeof name === 'string')
}
