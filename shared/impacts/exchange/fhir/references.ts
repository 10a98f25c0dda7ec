import { normaliseOdsCode } from '../../../members/ods.ts'
import type { Key, SaidOrganisation } from '../said.ts'
import { systems } from './names.ts'
import { isObject, member, type Node, type Reading } from './node.ts'

export const kinds = ['Organization', 'Location', 'HealthcareService'] as const
export type Kind = (typeof kinds)[number]

export interface Entry {
  kind: Kind
  /** Called after its path: everything else of it may be missing, or there twice. */
  key: Key
  resource: Node
}

/** Follows the references of a bundle. Organisations of this senate that it only names by ODS code are put in `named`. */
export function referencesIn(entries: readonly Entry[], fullUrls: ReadonlyMap<Key, string>, read: Reading) {
  const known = new Map<string, Entry>()
  const byOds = new Map<string, Entry>()
  const named = new Map<Key, SaidOrganisation>()
  for (const entry of entries) {
    const id = member(entry.resource, 'id')
    if (typeof id.value === 'string') {
      const name = `${entry.kind}/${id.value}`
      if (known.has(name)) read.refuse(id.at, `Another ${entry.kind} has this id already. Give each its own.`)
      known.set(name, entry)
    }
    const url = fullUrls.get(entry.key)
    if (url !== undefined) known.set(url, entry)
    const ods = entry.kind === 'Organization' ? identifierOf(entry.resource, systems.odsOrganisation) : undefined
    if (ods !== undefined) byOds.set(normaliseOdsCode(ods), entry)
  }

  /** What a reference leads to: an entry of the bundle, or an organisation here by its ODS code. Null is refused. */
  function follow(reference: Node, kind: Kind): Key | null {
    if (reference.value === undefined) return null
    const { value: url } = member(reference, 'reference')
    if (typeof url === 'string') {
      const entry = known.get(url) ?? known.get(url.split('/').slice(-2).join('/'))
      if (entry?.kind === kind) return entry.key
    }
    const identifier = member(reference, 'identifier')
    const { value } = member(identifier, 'value')
    if (
      typeof value === 'string' &&
      kind === 'Organization' &&
      member(identifier, 'system').value === systems.odsOrganisation
    ) {
      return organisationWith(normaliseOdsCode(value), identifier.at)
    }
    if (
      typeof value === 'string' &&
      kind === 'HealthcareService' &&
      member(identifier, 'system').value === systems.ownService
    ) {
      return value
    }
    return read.refuse(reference.at, `The bundle has no ${kind} that this leads to. Add it, or mend the reference.`)
  }

  function organisationWith(odsCode: string, at: string): Key {
    const entry = byOds.get(odsCode)
    if (entry) return entry.key
    const key = `ods:${odsCode}`
    if (!named.has(key)) {
      named.set(key, { key, place: () => at, code: null, odsCode, name: odsCode, facts: null })
    }
    return key
  }

  return { follow, named }
}
export type References = ReturnType<typeof referencesIn>

function identifierOf(resource: Node, system: string): string | undefined {
  const { value } = member(resource, 'identifier')
  const found = Array.isArray(value) ? value.find((one) => isObject(one) && one.system === system) : undefined
  return isObject(found) && typeof found.value === 'string' ? found.value : undefined
}
