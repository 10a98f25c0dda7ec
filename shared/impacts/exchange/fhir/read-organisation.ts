import { isOdsCode, normaliseOdsCode } from '../../../members/ods.ts'
import { type OrganisationType, organisationTypeNames, organisationTypes } from '../../../members/organisation.ts'
import type { Place, Said, SaidOrganisation, SaidSite } from '../said.ts'
import { extensions, systems } from './names.ts'
import { member, type Node, type Reading } from './node.ts'
import type { Entry, References } from './references.ts'

const mostName = 200
const mostNote = 1_000

/** Which JSON paths the fields of one resource came from; the resource's own where there is none. */
export function placesOf({ resource }: Entry) {
  const paths = new Map<string, string>()
  const place: Place = (field) => paths.get(field ?? '') ?? paths.get(field?.split('.')[0] ?? '') ?? resource.at
  /** Notes where a field stands, and gives it on. */
  const at = (field: string, node: Node): Node => {
    paths.set(field, node.at)
    return node
  }
  return { place, at }
}

/** What an Organization says of an organisation. Without a name and an ODS code it is refused. */
export function organisationIn(entry: Entry, references: References, read: Reading, said: Said): SaidOrganisation {
  const { key, resource } = entry
  const { place, at } = placesOf(entry)
  const own = read.extension(resource, extensions.organisation)
  const part = (name: string) => own && read.extension(own, name)
  const note = part('note')
  const legalBody = part('legalBody')
  const period = read.extension(resource, extensions.period)
  const { start, end } = periodIn(period && member(period, 'valuePeriod'), read, said)
  const successor = part('successor')
  const name = read.text(at('name', member(resource, 'name')), mostName)
  const odsCode = odsCodeIn(resource, systems.odsOrganisation, at, read)
  if (name === null && odsCode === null) {
    read.refuse(resource.at, 'An Organization needs a name or an ODS code. Give one.')
  }
  if (end === null && read.flag(member(resource, 'active')) === false) {
    said.leftAside.push({
      at: `${resource.at}/active`,
      note: 'It is not active, but the file gives no day on which it closed.',
    })
  }
  return {
    ...{ key, place, code: codeIn(resource, at, read), odsCode, name },
    facts: {
      type: typeIn(at('type', member(resource, 'type')), read),
      legalBody: legalBody ? read.flag(member(legalBody, 'valueBoolean')) : null,
      note: note ? read.text(at('note', member(note, 'valueString')), mostNote) : null,
      parent: references.follow(at('parent', member(resource, 'partOf')), 'Organization'),
      activeFrom: start,
      closed:
        end === null
          ? null
          : {
              activeTo: end,
              successor: successor
                ? references.follow(at('successor', member(successor, 'valueReference')), 'Organization')
                : null,
            },
    },
  }
}

/** What a Location says of a site. Without an organisation that manages it, it is left aside. */
export function siteIn(entry: Entry, references: References, read: Reading, said: Said): SaidSite[] {
  const { key, resource } = entry
  const { place, at } = placesOf(entry)
  const owner = member(resource, 'managingOrganization')
  if (owner.value === undefined) {
    said.leftAside.push({ at: resource.at, note: 'This Location has no managingOrganization, so it is nobody’s site.' })
    return []
  }
  const organisation = references.follow(at('organisation', owner), 'Organization')
  const name = read.text(at('name', member(resource, 'name')), mostName)
  const odsCode = odsCodeIn(resource, systems.odsSite, at, read)
  if (name === null) read.refuse(resource.at, 'A Location needs a name. Give it one.')
  return organisation === null || name === null ? [] : [{ key, place, organisation, name, odsCode }]
}

type At = ReturnType<typeof placesOf>['at']

function odsCodeIn(resource: Node, system: string, at: At, read: Reading): string | null {
  const found = read.items(member(resource, 'identifier')).filter((one) => member(one, 'system').value === system)
  const [first, second] = found
  if (!first) return null
  if (second) return read.refuse(second.at, 'This has two ODS codes, and can have one. Take one away.')
  const value = at('odsCode', member(first, 'value'))
  const code = read.text(value, 64)
  if (code === null) return null
  const normal = normaliseOdsCode(code)
  return isOdsCode(normal)
    ? normal
    : read.refuse(value.at, 'An ODS code has 3 to 8 letters and digits. Check it, or leave it out.')
}

function codeIn(resource: Node, at: At, read: Reading): string | null {
  const own = read.items(member(resource, 'identifier')).find((one) => member(one, 'system').value === systems.ownCode)
  if (!own) return null
  const value = at('code', member(own, 'value'))
  const code = read.text(value, 64)
  if (code === null || /^[A-Z][A-Z0-9]{1,7}$/.test(code)) return code
  return read.refuse(value.at, 'Use 2 to 8 capital letters or digits, a letter first.')
}

/** Ours by its code or its name. HL7's codes say too little to choose by. */
function typeIn(types: Node, read: Reading): OrganisationType | null {
  for (const concept of read.items(types)) {
    for (const coding of read.items(member(concept, 'coding'))) {
      if (member(coding, 'system').value === systems.ownType)
        return read.choice(member(coding, 'code'), organisationTypes)
    }
    const { value } = member(concept, 'text')
    const named = organisationTypes.find((type) => organisationTypeNames[type] === value)
    if (named) return named
  }
  return null
}

function periodIn(period: Node | undefined, read: Reading, said: Said) {
  const dayIn = (key: string): string | null => {
    const node = period && member(period, key)
    const value = node ? read.text(node, 40) : null
    if (!node || value === null) return null
    const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(value)?.[0]
    if (day !== undefined && !Number.isNaN(Date.parse(day))) return day
    if (!/^\d{4}(-\d{2})?$/.test(value)) return read.refuse(node.at, 'This is no date. Write it as 2026-03-04.')
    said.leftAside.push({ at: node.at, note: 'This date has no day, so it is not read.' })
    return null
  }
  return { start: dayIn('start'), end: dayIn('end') }
}
