import { formatDate } from '../../../format.ts'
import type { OrganisationId } from '../../../ids.ts'
import { normaliseOdsCode } from '../../../members/ods.ts'
import { type OrganisationType, organisationTypeNames } from '../../../members/organisation.ts'
import type { OrganisationFacts } from '../../../members/organisation-state.ts'
import { labelOf } from '../here.ts'
import type { Key, SaidFacts, SaidOrganisation } from '../said.ts'
import type { Found, Organisations } from './organisations.ts'
import { added, changed, type Plan, placing } from './plan.ts'

/** Puts into the plan what adds, changes or closes the organisations of a file. Refuses parents that lead in a circle. */
export function planOrganisations(said: readonly SaidOrganisation[], found: Organisations, plan: Plan): void {
  const waiting = said.filter(({ key, facts }) => facts && found.get(key))
  // Those above come first: a new organisation can only be part of one that is there.
  const done = new Set<Key>()
  while (waiting.length > 0) {
    const n = waiting.findIndex(({ facts }) => !isWaitedFor(facts?.parent ?? null, found, done))
    const [next] = waiting.splice(Math.max(n, 0), 1)
    if (!next) return
    done.add(next.key)
    if (n < 0) {
      plan.refused.push({
        at: next.place('parent'),
        problem: 'What it is part of leads in a circle. Mend one of them.',
      })
    } else planOne(next, found, plan)
  }
}

function isWaitedFor(parent: Key | null, found: Organisations, done: ReadonlySet<Key>): boolean {
  const above = parent === null ? undefined : found.get(parent)
  return above !== undefined && above !== null && !above.here && parent !== null && !done.has(parent)
}

function planOne(said: SaidOrganisation, found: Organisations, plan: Plan): void {
  const own = found.get(said.key)
  if (!own || !said.facts) return
  const place = placing(said.place, { parentId: 'parent', activeTo: 'closed', successorId: 'successor' })
  const { here } = own
  const parent = linkTo(said.facts.parent, 'parent', said, found, plan)
  const ods = said.odsCode === null ? null : normaliseOdsCode(said.odsCode)
  if (!here) {
    if (said.name === null) {
      plan.refused.push({ at: said.place('name'), problem: 'A new organisation needs a name. Give it one.' })
      return
    }
    const { facts } = said
    const { note, activeFrom } = facts
    const type = facts.type ?? typeUnsaid(said, plan)
    const body = {
      ...{ code: own.code, name: said.name, odsCode: ods, type, note, activeFrom },
      ...{ legalBody: facts.legalBody ?? true, parentId: parent },
    }
    const line = added(labelOf(said.name, own.code), organisationTypeNames[type])
    plan.register.push({ change: { type: 'addOrganisation', as: own.id, body }, place, line })
    planClosing(said, said.facts, own, found, plan)
    return
  }
  const before: OrganisationFacts = here
  const { type, legalBody, note, activeFrom } = said.facts
  const changes: Partial<OrganisationFacts> = {
    ...(said.name === null ? {} : { name: said.name }),
    ...(ods === null ? {} : { odsCode: ods }),
    ...(type === null ? {} : { type }),
    ...(legalBody === null ? {} : { legalBody }),
    ...(said.facts.parent === null ? {} : { parentId: parent }),
    ...(note === null ? {} : { note }),
    ...(activeFrom === null ? {} : { activeFrom }),
  }
  const different = (Object.keys(changes) as (keyof OrganisationFacts)[]).filter(
    (field) => changes[field] !== before[field],
  )
  const lines = plan.register.length
  if (different.length > 0) {
    const { code, name, colour, odsCode } = before
    const body = {
      ...{ code, name, colour, odsCode, type: before.type, legalBody: before.legalBody, parentId: before.parentId },
      ...{ note: before.note, activeFrom: before.activeFrom },
      ...changes,
    }
    const words = (facts: Partial<OrganisationFacts>) => {
      return different.map((field) => wordsOf(field, facts[field] ?? null, plan)).join('; ')
    }
    const line = changed(labelOf(name, code), words(before), words(changes))
    plan.register.push({ change: { type: 'amendOrganisation', target: here.id, body }, place, line })
  }
  planClosing(said, said.facts, own, found, plan)
  if (plan.register.length === lines) plan.unchanged += 1
  else plan.seen[here.id] = here.version
}

function planClosing(
  said: SaidOrganisation,
  { closed }: SaidFacts,
  own: Found,
  found: Organisations,
  plan: Plan,
): void {
  if (!closed || own.here?.activeTo === closed.activeTo) return
  const successorId = linkTo(closed.successor, 'successor', said, found, plan)
  const what = labelOf(said.name ?? own.here?.name ?? '', own.code)
  const line = changed(what, own.here?.activeTo ?? 'Open', `Closed on ${formatDate(closed.activeTo)}`)
  const place = placing(said.place, { activeTo: 'closed', successorId: 'successor' })
  const body = { activeTo: closed.activeTo, successorId }
  plan.closing.push({ change: { type: 'closeOrganisation', target: own.id, body }, place, line })
}

function linkTo(
  key: Key | null,
  field: string,
  said: SaidOrganisation,
  found: Organisations,
  plan: Plan,
): OrganisationId | null {
  if (key === null) return null
  const other = found.get(key)
  if (other === undefined) {
    plan.refused.push({
      at: said.place(field),
      problem: `The file has no organisation "${key}". Add it, or leave this out.`,
    })
  }
  return other?.id ?? null
}

function typeUnsaid(said: SaidOrganisation, { leftAside }: Plan): OrganisationType {
  leftAside.push({
    at: said.place('type'),
    note: `The file does not say in our words what ${said.name} is. It is added as an independent provider: correct that on its page.`,
  })
  return 'independentProvider'
}

function wordsOf(field: keyof OrganisationFacts, value: unknown, { here }: Plan): string {
  if (value === null) return 'None'
  if (field === 'type') return organisationTypeNames[value as OrganisationType]
  if (field === 'legalBody') return value === true ? 'A body of its own' : 'Not a body of its own'
  if (field === 'parentId')
    return `Part of ${here.organisations.find(({ id }) => id === value)?.code ?? 'a new organisation'}`
  return String(value)
}
