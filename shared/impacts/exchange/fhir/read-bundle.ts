import { mostServices } from '../limits.ts'
import { nothingSaid, type Said } from '../said.ts'
import { isObject, member, type Node, reading } from './node.ts'
import { organisationIn, siteIn } from './read-organisation.ts'
import { serviceIn } from './read-service.ts'
import { type Entry, type Kind, kinds, referencesIn } from './references.ts'

/** Organisations and sites together may be this many as well. */
const mostOthers = 2_000

/**
 * What a FHIR bundle says of organisations, sites and services, of any version of UK Core: elements, extensions and
 * resources of others are passed over, and what is wrong is named by its JSON path.
 */
export function readBundle(file: string, text: string): Said {
  const said = nothingSaid(file)
  const read = reading(said.refused)
  const root = rootOf(text)
  if (!isObject(root.value) || member(root, 'resourceType').value !== 'Bundle') {
    read.refuse(root.at === '' ? file : root.at, 'This is not a FHIR Bundle in JSON. Choose another file.')
    return said
  }
  const others = new Map<string, number>()
  const fullUrls = new Map<string, string>()
  const urls = new Set<unknown>()
  const entries = read.items(member(root, 'entry')).flatMap((entry): Entry[] => {
    const resource = member(entry, 'resource')
    const type = member(resource, 'resourceType')
    if (typeof type.value !== 'string') {
      read.refuse(type.at, 'Each entry needs a resource with its type. Mend it, or take the entry away.')
      return []
    }
    const kind = kinds.find((one) => one === type.value)
    if (!kind) {
      others.set(type.value, (others.get(type.value) ?? 0) + 1)
      return []
    }
    const { value: url } = member(entry, 'fullUrl')
    if (urls.has(url)) read.refuse(`${entry.at}/fullUrl`, 'Another entry has this address already. Give each its own.')
    if (typeof url === 'string') {
      urls.add(url)
      fullUrls.set(resource.at, url)
    }
    return [{ kind, key: resource.at, resource }]
  })
  for (const [type, count] of others) {
    said.leftAside.push({ at: '/entry', note: `${count} of type ${type.slice(0, 64)}: not read.` })
  }
  const of = (kind: Kind) => entries.filter((entry) => entry.kind === kind)
  if (of('HealthcareService').length > mostServices || entries.length > mostServices + mostOthers) {
    const [has, can] = [entries.length, mostServices].map((count) => count.toLocaleString('en-GB'))
    read.refuse(
      file,
      `This bundle has ${has} entries, and can have ${can} services with their organisations. Import it in parts.`,
    )
    return said
  }
  const references = referencesIn(entries, fullUrls, read)
  const organisations = of('Organization').map((entry) => organisationIn(entry, references, read, said))
  said.sites = of('Location').flatMap((entry) => siteIn(entry, references, read, said))
  for (const entry of of('HealthcareService')) serviceIn(entry, references, read, said)
  said.organisations = [...organisations, ...references.named.values()]
  return said
}

function rootOf(text: string): Node {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')), at: '' }
  } catch {
    return { value: undefined, at: '' }
  }
}
