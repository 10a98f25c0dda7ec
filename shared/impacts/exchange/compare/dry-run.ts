import type { Context } from '../../../command.ts'
import type { PersonId } from '../../../ids.ts'
import type { PersonActor } from '../../../members/actor.ts'
import { Refusal } from '../../../refusal.ts'
import { decideOnRegister } from '../decide-import.ts'
import { decideRegister } from '../decide-register.ts'
import { type ImportedChange, importBody, type RegisterChange } from '../import-command.ts'
import type { ImportFacts } from '../import-facts.ts'
import { mostProblems } from '../limits.ts'
import { checkNumbers } from './check-numbers.ts'
import type { Plan, Planned } from './plan.ts'

type AnyPlanned = Planned<RegisterChange | ImportedChange>

/**
 * Decides the import as the server will, and puts down each change that its rules refuse, at the cell or path that it
 * came from, until what is left would pass. What depends on a refused change is dropped without a word.
 */
export function dryRun(plan: Plan): void {
  refuseUnkept(plan)
  checkNumbers(plan)
  const context = contextOf(plan)
  const registered = untilPassed(
    plan,
    () => registerOf(plan),
    () => {
      return decideRegister(
        registerOf(plan).map(({ change }) => change),
        context,
      )
    },
  )
  if (!registered) return
  // Pressure rules come last and would be blamed for what their service's routes add up to.
  for (const withPressure of [false, true]) {
    untilPassed(
      plan,
      () => modelOf(plan, withPressure),
      () => {
        return decideOnRegister(
          modelOf(plan, withPressure).map(({ change }) => change),
          registered,
          context,
        )
      },
    )
  }
}

/** Decides again without each change that is refused. Undefined where there are too many problems to go on. */
function untilPassed<Decided>(plan: Plan, list: () => AnyPlanned[], decide: () => Decided): Decided | undefined {
  while (plan.refused.length < mostProblems) {
    try {
      return decide()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const [, n, rest = ''] = /^\/\w+\/(\d+)(?:\/body|\/target|\/as)?(.*)$/.exec(error.at ?? '') ?? []
      const planned = list()[Number(n)]
      if (!planned) throw error
      plan.refused.push({ at: planned.place(rest), problem: error.message })
      drop(planned, plan)
    }
  }
  return undefined
}

function registerOf(plan: Plan): Planned<RegisterChange>[] {
  return [...plan.register, ...plan.closing]
}

function modelOf(plan: Plan, withPressure: boolean): Planned<ImportedChange>[] {
  return [...plan.describing, ...plan.numbers, ...plan.routes, ...(withPressure ? plan.pressure : [])]
}

/** What no command could carry. Readers refuse most of it in better words. */
function refuseUnkept(plan: Plan): void {
  const lists = { register: registerOf(plan), changes: modelOf(plan, true) }
  const parsed = importBody.safeParse({
    register: lists.register.map(({ change }) => change),
    changes: lists.changes.map(({ change }) => change),
  })
  for (const { path } of parsed.error?.issues ?? []) {
    const [list, n, , ...rest] = path
    const planned = list === 'register' || list === 'changes' ? lists[list][Number(n)] : undefined
    if (!planned) continue
    const problem = 'This cannot be kept as it is: it is missing, too long or of the wrong kind. Mend it.'
    plan.refused.push({ at: planned.place(rest.map((part) => `/${String(part)}`).join('')), problem })
    drop(planned, plan)
  }
}

/** The rules look at who decides for the journal alone. */
const nobody: PersonActor = { kind: 'person', personId: 'preview' as PersonId, administrator: false }

function contextOf({ facts }: Plan): Context<ImportFacts> {
  let made = 0
  const newId = () => {
    made += 1
    return `made-${made}`
  }
  return { actor: nobody, now: new Date(0), newId, facts }
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
