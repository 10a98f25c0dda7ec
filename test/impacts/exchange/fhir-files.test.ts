import { expect, test } from 'vitest'
import { compare } from '../../../shared/impacts/exchange/compare/compare.ts'
import { readBundle } from '../../../shared/impacts/exchange/fhir/read-bundle.ts'
import { bundleOf } from '../../../shared/impacts/exchange/fhir/write-bundle.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import { emptySenate } from './importing.ts'
import { smallSenate } from './small-senate.ts'

const now = new Date('2026-03-05T09:00:00.000Z')
const read = (file: unknown, here: Here = smallSenate) => {
  return compare(readBundle('bundle.json', typeof file === 'string' ? file : JSON.stringify(file)), here, true)
}
const at = (file: unknown, here?: Here) => read(file, here).preview.refused.map((one) => one.at)
const ods = (value: string) => ({ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value })
const bundle = (...resources: object[]) => ({
  ...{ resourceType: 'Bundle', type: 'collection' },
  entry: resources.map((resource, n) => ({ fullUrl: `https://example.org/fhir/${n}`, resource })),
})
const trust = { resourceType: 'Organization', id: 'a', identifier: [ods('RR8')], name: 'Leeds Teaching Hospitals' }
const ward = { resourceType: 'HealthcareService', id: 'w', providedBy: { reference: 'Organization/a' }, name: 'Wards' }
const model = (...extension: object[]) => ({ ...ward, extension: [{ url: 'urn:curia:service-model', extension }] })
const number = (url: string, likely: unknown) => ({ url, extension: [{ url: 'likely', valueDecimal: likely }] })

test('a bundle keeps what UK Core and FHIR R4 ask of each resource', () => {
  const { entry, ...whole } = bundleOf(
    {
      ...smallSenate,
      organisations: smallSenate.organisations.map((one) => ({ ...one, activeFrom: '2013-04-01' })),
      sites: [
        {
          id: 'site-1' as never,
          organisationId: smallSenate.organisations[0]!.id,
          name: 'St James’s',
          odsCode: 'RR813',
        },
      ],
      services: smallSenate.services.map((one, n) => (n === 0 ? { ...one, siteId: 'site-1' as never } : one)),
    },
    now,
  )
  expect(whole).toEqual({ resourceType: 'Bundle', type: 'collection', timestamp: '2026-03-05T09:00:00.000Z' })
  // bdl-7: each address once. Absolute, and the same in each file.
  expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(entry.length)
  const addresses = new Set(entry.map(({ fullUrl }) => fullUrl))
  for (const { fullUrl, resource } of entry) {
    expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(resource.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/)
    expect(resource.meta.profile).toEqual([
      `https://fhir.hl7.org.uk/StructureDefinition/UKCore-${resource.resourceType}`,
    ])
    for (const reference of JSON.stringify(resource).matchAll(/"reference":"([^"]+)"/g)) {
      expect(addresses).toContain(reference[1])
    }
    // ext-1: an extension has a value or parts, never both, and ele-1: nothing is empty.
    const check = (extensions: readonly object[] = []): void => {
      for (const one of extensions as { url: string; extension?: object[] }[]) {
        const values = Object.keys(one).filter((key) => key.startsWith('value'))
        expect(values.length + (one.extension ? 1 : 0), JSON.stringify(one)).toBe(1)
        check(one.extension)
      }
    }
    check(resource.extension)
    expect(JSON.stringify(resource)).not.toMatch(/:(null|""|\[\]|\{\})/)
  }
  const of = (type: string) => entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type)
  // Must support: name and active; at most one ODS code; org-1: a name or an identifier.
  expect(of('Organization')[0]).toMatchObject({
    ...{ active: true, name: 'Leeds Teaching Hospitals', identifier: [ods('RR8'), {}] },
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/organization-period',
        valuePeriod: { start: '2013-04-01' },
      },
      {},
    ],
    type: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/organization-type', code: 'prov' }, {}],
        text: 'Acute trust',
      },
    ],
  })
  expect(of('Location')[0]).toMatchObject({
    ...{ status: 'active', mode: 'instance', name: 'St James’s' },
    identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-site-code', value: 'RR813' }],
    managingOrganization: { reference: expect.stringMatching(/^urn:uuid:/) },
  })
  // Must support: providedBy and type.
  expect(of('HealthcareService')[0]).toMatchObject({
    ...{ active: true, providedBy: { display: 'Leeds Teaching Hospitals' }, type: [{ text: 'Acute inpatient' }] },
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/service-category', code: '35' }, {}] }],
    location: [{ display: 'St James’s' }],
  })
  expect(of('HealthcareService')[0]).not.toHaveProperty('comment')
})

test('organisations are found by their ODS code, and those without one by name', () => {
  const renamed = { ...trust, name: 'Leeds Teaching Hospitals NHS Trust' }
  expect(read(bundle(renamed)).preview.changed).toEqual([
    {
      what: 'Leeds Teaching Hospitals (LTHT)',
      before: 'Leeds Teaching Hospitals',
      after: 'Leeds Teaching Hospitals NHS Trust',
    },
  ])
  const { identifier: _code, ...unnumbered } = trust
  expect(read(bundle(unnumbered)).preview).toMatchObject({ unchanged: 1, added: [], changed: [] })
  expect(read(bundle({ ...trust, identifier: [ods('RXX')] })).preview.added).toMatchObject([
    { what: 'Leeds Teaching Hospitals (RXX)' },
  ])
  expect(read(bundle(trust, { ...trust, id: 'b' })).preview.refused).toMatchObject([{ at: '/entry/1/resource' }])
})

test('what others add is passed over, and told', () => {
  const foreign = {
    ...{ ...trust, telecom: [{ system: 'phone', value: '0113' }], text: { status: 'generated', div: '<div/>' } },
    extension: [{ url: 'https://example.org/other', valueString: 'x' }],
    contained: [{ resourceType: 'Patient' }],
  }
  const { preview } = read(
    bundle(foreign, { resourceType: 'Practitioner', id: 'p' }, { resourceType: 'Practitioner' }, ward),
  )
  expect(preview).toMatchObject({
    refused: [],
    leftAside: [{ note: '2 of type Practitioner: not read.' }],
    unchanged: 2,
  })
})

test('a bundle of another system brings services in, and says what it did not give', () => {
  const team = { ...ward, name: 'Heart failure team', providedBy: { identifier: ods('RY6') } }
  const { preview } = read({ ...bundle(team), type: 'searchset', total: 1 })
  expect(preview.added).toEqual([{ what: 'Heart failure team (LCH)', as: 'Community, people on the caseload' }])
  expect(preview.leftAside).toMatchObject([{ note: expect.stringContaining('category and the unit') }])
  const cardiology = {
    ...team,
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/service-category', code: '14' }] }],
  }
  expect(read(bundle(cardiology)).preview.added).toMatchObject([{ as: 'Urgent care, people on the caseload' }])
  expect(read(bundle({ ...team, active: false })).preview).toMatchObject({ added: [], leftAside: [{}] })
})

test('a new organisation gets a code of its own, below the one that it is part of', () => {
  const board = { resourceType: 'Organization', id: 'icb', identifier: [ods('QWO')], name: 'West Yorkshire ICB' }
  const place = {
    resourceType: 'Organization',
    id: 'place',
    identifier: [ods('15F')],
    name: 'Leeds Place Office',
    partOf: { reference: 'Organization/icb' },
  }
  const { preview, body } = read(bundle(place, board), emptySenate)
  expect(preview.added).toMatchObject([{ what: 'West Yorkshire ICB (QWO)' }, { what: 'Leeds Place Office (LPO)' }])
  expect(body?.register).toMatchObject([
    { body: { parentId: null } },
    { body: { parentId: expect.stringMatching(/^new-/) } },
  ])
  const circle = { ...board, partOf: { reference: 'Organization/place' } }
  expect(at(bundle(place, circle), emptySenate)).toContain('/entry/0/resource/partOf')
})

test('what is wrong is named by its JSON path', () => {
  expect(at(bundle({ ...trust, identifier: [ods('R-8')] }))).toEqual(['/entry/0/resource/identifier/0/value'])
  expect(at(bundle({ ...trust, identifier: [ods('RR8'), ods('RR9')] }))).toEqual(['/entry/0/resource/identifier/1'])
  expect(at(bundle({ ...trust, name: ['x'] }))).toEqual(['/entry/0/resource/name'])
  expect(at(bundle({ ...trust, name: 'x'.repeat(201) }))).toEqual(['/entry/0/resource/name'])
  expect(at(bundle({ resourceType: 'Organization' }))).toContain('/entry/0/resource')
  expect(at(bundle(ward))).toEqual(['/entry/0/resource/providedBy'])
  expect(at(bundle(trust, { ...ward, providedBy: undefined }))).toEqual(['/entry/1/resource'])
  expect(at(bundle(trust, ward, { ...ward, id: 'w2' }))).toEqual(['/entry/2/resource'])
  const part = (extension: object) => at(bundle(trust, model(extension)))
  const inside = '/entry/1/resource/extension/0/extension/0'
  expect(part({ url: 'kind', valueCode: 'beds' })).toEqual([`${inside}/valueCode`])
  expect(part(number('capacity', '168'))).toEqual([`${inside}/extension/0/valueDecimal`])
  expect(part(number('capacity', -1))).toEqual([inside])
  expect(part(number('capacity', 1e308))).toEqual([inside])
  expect(part(number('meanStayDays', 0.1))).toEqual([inside])
  expect(part({ url: 'route', extension: [number('fraction', 0.5)] })).toEqual([inside])
  const to = { url: 'to', valueReference: { identifier: { system: 'urn:curia:service', value: 'svc-home' } } }
  expect(part({ url: 'route', extension: [to, number('fraction', 1.2)] })).toEqual([`${inside}/extension/1`])
  const nowhere = { url: 'to', valueReference: { reference: 'HealthcareService/none' } }
  expect(part({ url: 'route', extension: [nowhere, number('fraction', 0.2)] })).toEqual([
    `${inside}/extension/0/valueReference`,
  ])
})

test('what is no bundle is refused, whatever it is', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  for (const text of [
    '',
    'NaN',
    '[]',
    'null',
    '"x"',
    '{"resourceType":"Patient"}',
    '<Bundle/>',
    '{"resourceType":',
    deep,
  ])
    expect(read(text).preview.refused, text.slice(0, 20)).toMatchObject([
      { problem: expect.stringContaining('not a FHIR Bundle') },
    ])
  expect(at({ resourceType: 'Bundle', entry: {} })).toEqual(['/entry'])
  expect(at({ resourceType: 'Bundle', entry: [null, 3, {}, { resource: { resourceType: 7 } }] })).toEqual([
    ...[0, 1, 2, 3].map((n) => `/entry/${n}/resource/resourceType`),
  ])
  expect(read('{"resourceType":"Bundle","__proto__":{"entry":[{}]}}').preview.refused).toEqual([])
  const twice = {
    resourceType: 'Bundle',
    entry: [
      { fullUrl: 'urn:x', resource: trust },
      { fullUrl: 'urn:x', resource: trust },
    ],
  }
  expect(at(twice)).toContain('/entry/1/fullUrl')
})

test('ten thousand services are too many for one bundle', () => {
  const many = bundle(trust, ...Array.from({ length: 10_000 }, (_, n) => ({ ...ward, id: `w${n}`, name: `Ward ${n}` })))
  expect(read(many).preview.refused).toMatchObject([
    { at: 'bundle.json', problem: expect.stringContaining('10,001 entries') },
  ])
})

test('two resources of one kind cannot have one id: nobody could tell which a reference leads to', () => {
  const organisation = (name: string) => ({ resource: { resourceType: 'Organization', id: 'a', name } })
  const said = readBundle(
    'b.json',
    JSON.stringify({ resourceType: 'Bundle', entry: [organisation('One'), organisation('Two')] }),
  )
  expect(said.refused).toMatchObject([{ at: '/entry/1/resource/id' }])
})
