import {
  type ServiceCategory,
  serviceCategories,
  serviceCategoryNames,
  serviceUnits,
} from '../../../members/service-words.ts'
import type { Estimate } from '../../engine/network.ts'
import { serviceKinds, serviceNumbers, whenTargetFulls } from '../../system/system-model.ts'
import type { Said, SaidNumber, SaidRoute, SaidService } from '../said.ts'
import { categoryCodes, extensions, systems } from './names.ts'
import { member, type Node, type Reading } from './node.ts'
import { placesOf } from './read-organisation.ts'
import type { Entry, References } from './references.ts'

const mostName = 200
const mostSource = 300
/** Where a file of somebody else's says nothing of them. */
const assumed = { category: 'community', unit: 'caseload' } as const

type At = ReturnType<typeof placesOf>['at']

/** A service and the routes out of it; none where it is not active any more. */
export function serviceIn(entry: Entry, references: References, read: Reading, said: Said) {
  const { key, resource } = entry
  const { place, at } = placesOf(entry)
  if (read.flag(member(resource, 'active')) === false) {
    said.leftAside.push({ at: resource.at, note: 'This service is not active, so it is not brought in.' })
    return
  }
  const model = read.extension(resource, extensions.service) ?? { value: undefined, at: resource.at }
  const name = read.text(at('name', member(resource, 'name')), mostName)
  const owner = at('organisation', member(resource, 'providedBy'))
  if (name === null && member(resource, 'name').value === undefined)
    read.refuse(resource.at, 'A service needs a name. Give it one.')
  if (owner.value === undefined) read.refuse(resource.at, 'Say whose service this is: give providedBy.')
  const organisation = references.follow(owner, 'Organization')
  if (name === null || organisation === null) return
  const [location, ...others] = read.items(member(resource, 'location'))
  if (others.length > 0)
    said.leftAside.push({ at: `${resource.at}/location`, note: 'Only the first place of a service is read.' })
  const part = (part_: string, value: string) => {
    const found = read.extension(model, part_)
    return found ? at(part_, member(found, value)) : { value: undefined, at: model.at }
  }
  said.services.push({
    ...{ key, place, id: idIn(resource), organisation, name, assumed },
    category: categoryIn(at('category', member(resource, 'category')), read),
    unit: read.choice(part('unit', 'valueCode'), serviceUnits),
    site: location ? references.follow(at('site', location), 'Location') : null,
    kind: read.choice(part('kind', 'valueCode'), serviceKinds),
    whenFull: whenFullIn(part, references, read),
    numbers: Object.fromEntries(
      serviceNumbers.flatMap((number) => {
        const found = numberIn(model, number, at, read)
        return found ? [[number, found] as const] : []
      }),
    ),
    pressure: pressureIn(model, at, read),
  })
  for (const route of read.extensionsOf(model, 'route')) said.routes.push(...routeIn(key, route, references, read))
}

function idIn(resource: Node): string | null {
  const { value } = member(resource, 'identifier')
  const own = (Array.isArray(value) ? value : [])
    .map((one: unknown) => ({ value: one, at: '' }))
    .find((one) => member(one, 'system').value === systems.ownService)
  const id = own && member(own, 'value').value
  return typeof id === 'string' ? id : null
}

/** Ours by its code or its name, or the one that an HL7 code stands for. */
function categoryIn(categories: Node, read: Reading): ServiceCategory | null {
  const concepts = read.items(categories)
  const codings = concepts.flatMap((concept) => read.items(member(concept, 'coding')))
  const own = codings.find((coding) => member(coding, 'system').value === systems.ownCategory)
  if (own) return read.choice(member(own, 'code'), serviceCategories)
  const texts = concepts.map((concept) => member(concept, 'text').value)
  const hl7 = codings.filter((coding) => member(coding, 'system').value === systems.serviceCategory)
  return (
    serviceCategories.find((category) => texts.includes(serviceCategoryNames[category])) ??
    serviceCategories.find((category) =>
      hl7.some((coding) => member(coding, 'code').value === categoryCodes[category]?.code),
    ) ??
    null
  )
}

function whenFullIn(
  part: (name: string, value: string) => Node,
  references: References,
  read: Reading,
): SaidService['whenFull'] {
  const word = read.choice(part('whenFull', 'valueCode'), ['queue', 'lose', 'divert'])
  if (word !== 'divert') return word
  const to = part('divertTo', 'valueReference')
  if (to.value === undefined) return read.refuse(to.at, 'Say which service people are sent to: give divertTo.')
  const divertTo = references.follow(to, 'HealthcareService')
  return divertTo === null ? null : { divertTo }
}

function pressureIn(model: Node, at: At, read: Reading): SaidService['pressure'] {
  const rule = read.extension(model, 'pressure')
  if (!rule) return null
  const found = read.extension(rule, 'threshold')
  const threshold = found ? read.number(at('threshold', member(found, 'valueDecimal'))) : null
  const stayCut = numberIn(rule, 'stayCut', at, read)
  if (threshold === null || stayCut === null)
    return read.refuse(rule.at, 'A pressure rule needs a threshold and a stayCut. Give both.')
  return { threshold, stayCut: stayCut.estimate, source: stayCut.source }
}

function routeIn(from: string, route: Node, references: References, read: Reading): SaidRoute[] {
  const { place, at } = placesOf({ kind: 'HealthcareService', key: from, resource: route })
  const found = read.extension(route, 'to')
  const to = found ? references.follow(at('to', member(found, 'valueReference')), 'HealthcareService') : null
  if (!found) read.refuse(route.at, 'Say where the route leads: give to.')
  const delay = read.extension(route, 'delayDays')
  const full = read.extension(route, 'whenTargetFull')
  const uplift = numberIn(route, 'uplift', at, read)
  const said = {
    fraction: numberIn(route, 'fraction', at, read),
    delayDays: delay ? read.number(at('delayDays', member(delay, 'valueDecimal'))) : null,
    whenTargetFull: full ? read.choice(at('whenTargetFull', member(full, 'valueCode')), whenTargetFulls) : null,
  }
  return to === null ? [] : [{ place, from, to, ...said, uplift: uplift?.estimate ?? null }]
}

/** A number with its range and source, as one extension with parts. */
function numberIn(parent: Node, url: string, at: At, read: Reading): SaidNumber | null {
  const whole = read.extension(parent, url)
  if (!whole) return null
  at(url, whole)
  const part = (name: string, value: string) => {
    const found = read.extension(whole, name)
    return found ? at(`${url}.${name}`, member(found, value)) : { value: undefined, at: whole.at }
  }
  const [low, likely, high] = ['low', 'likely', 'high'].map((name) => read.number(part(name, 'valueDecimal')))
  const shape = read.choice(part('shape', 'valueCode'), ['triangular', 'pert'])
  const source = read.text(part('source', 'valueString'), mostSource)
  if (likely === null || likely === undefined) {
    // One that is there and cannot be read is refused already.
    return part('likely', 'valueDecimal').value === undefined
      ? read.refuse(whole.at, 'The likeliest figure is missing. Give it.')
      : null
  }
  const estimate = estimateOf(low ?? null, likely, high ?? null, shape)
  return estimate === null
    ? read.refuse(whole.at, 'Give a lowest and a highest figure, or neither.')
    : { estimate, source }
}

function estimateOf(
  low: number | null,
  likely: number,
  high: number | null,
  shape: 'triangular' | 'pert' | null,
): Estimate | null {
  if (low === null && high === null) return likely
  return low === null || high === null ? null : { low, likely, high, ...(shape === null ? {} : { shape }) }
}
