import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrganisationId, SeatId, SenateId, SiteId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { nextColour, organisationColours } from '../../shared/members/colours.ts'
import { isOdsCode, normaliseOdsCode, odsCodeWarning } from '../../shared/members/ods.ts'
import type { OrganisationCommand } from '../../shared/members/organisation-commands.ts'
import { decideOrganisation, type KnownOrganisation } from '../../shared/members/organisation-rule.ts'
import { evolveOrganisation, type OrganisationEvent } from '../../shared/members/organisation-state.ts'
import { refusal } from './given.ts'

const ids = (id: string) => id as OrganisationId
const known = (id: string, more: Partial<KnownOrganisation> = {}): KnownOrganisation => ({
  id: ids(`org-${id}`),
  code: id.toUpperCase(),
  odsCode: null,
  colour: '#0000a0',
  parentId: null,
  successorId: null,
  ...more,
})
const body = {
  code: 'NEW',
  name: 'New Trust',
  odsCode: null,
  type: 'acuteTrust',
  legalBody: true,
  parentId: null,
  note: null,
  activeFrom: null,
} as const
const added: OrganisationEvent = {
  type: 'organisationAdded',
  organisationId: ids('org-a'),
  senateId: 'sen' as SenateId,
  organisation: { ...body, code: 'A', colour: '#40a070', activeFrom: '2020-01-01' },
}

function decide(command: OrganisationCommand, organisations: KnownOrganisation[] = [known('a')], events = [added]) {
  const organisation = events.reduce<ReturnType<typeof evolveOrganisation>>(evolveOrganisation, undefined)
  let made = 0
  return decideOrganisation(command.type === 'addOrganisation' ? undefined : organisation, command, {
    actor: { kind: 'seat', seatId: 'seat-secretary' as SeatId } as SeatActor,
    now: new Date('2026-03-02T09:00:00.000Z'),
    newId: () => `new-${++made}`,
    facts: { senateId: 'sen' as SenateId, organisations, modelled: [] },
  })
}
const add = (more: object = {}): OrganisationCommand =>
  ({ type: 'addOrganisation', target: 'sen', body: { ...body, ...more } }) as OrganisationCommand

test('a new organisation takes the next colour that nobody has', () => {
  const [drafted] = decide(add())
  expect(drafted).toMatchObject({
    stream: 'organisation:new-1',
    event: { organisation: { colour: organisationColours[1] } },
  })
})

test('a code and an ODS code belong to one organisation of a senate', () => {
  expect(refusal(() => decide(add({ code: 'A' })))).toBe('already-used')
  expect(refusal(() => decide(add({ odsCode: 'rr8 ' }), [known('a', { odsCode: 'RR8' })]))).toBe('already-used')
})

test('an ODS code may be left out, and cannot be anything', () => {
  expect(decide(add({ odsCode: '  ' }))[0]?.event).toMatchObject({ organisation: { odsCode: null } })
  expect(decide(add({ odsCode: ' rr8' }))[0]?.event).toMatchObject({ organisation: { odsCode: 'RR8' } })
  for (const odsCode of ['R', 'RR8-13', 'LONGER-CODE', 'É12', '=SUM(A1)']) {
    expect(refusal(() => decide(add({ odsCode })))).toBe('wrong-ods-code')
  }
})

test('what an organisation is part of, and who took over, never leads in a circle', () => {
  const amend = (parentId: string): OrganisationCommand => ({
    type: 'amendOrganisation',
    target: 'org-a',
    body: { ...body, code: 'A', parentId: ids(parentId) },
  })
  const chain = [known('a'), known('b', { parentId: ids('org-a') }), known('c', { parentId: ids('org-b') })]
  expect(refusal(() => decide(amend('org-c'), chain))).toBe('wrong-organisation')
  expect(refusal(() => decide(amend('org-a'), chain))).toBe('wrong-organisation')
  expect(refusal(() => decide(amend('org-z'), chain))).toBe('organisation-unknown')
})

test('an organisation closes once, not before it opened, and not into itself', () => {
  const close = (activeTo: string, successorId: string | null = null): OrganisationCommand =>
    ({
      type: 'closeOrganisation',
      target: 'org-a',
      body: { activeTo, successorId: successorId && ids(successorId) },
    }) as OrganisationCommand
  expect(refusal(() => decide(close('2019-12-31')))).toBe('wrong-dates')
  expect(refusal(() => decide(close('2026-03-31', 'org-a')))).toBe('wrong-organisation')
  const [drafted] = decide(close('2026-03-31'))
  expect(drafted?.event).toEqual({ type: 'organisationClosed', activeTo: '2026-03-31', successorId: null })
  const closed = drafted ? [added, drafted.event as OrganisationEvent] : []
  expect(refusal(() => decide(close('2026-04-30'), [known('a')], closed))).toBe('already-closed')
})

test('a service stands on a site of its own organisation', () => {
  const service = { name: 'Wards', category: 'acuteInpatient', unit: 'beds', capacity: 28, currentUse: null } as const
  const at = (siteId: string | null): OrganisationCommand => ({
    type: 'addService',
    target: 'org-a',
    body: { ...service, siteId: siteId as SiteId | null },
  })
  expect(refusal(() => decide(at('site-elsewhere')))).toBe('site-unknown')
  const site: OrganisationEvent = { type: 'siteAdded', siteId: 'site-1' as SiteId, name: 'St James’s', odsCode: null }
  expect(decide(at('site-1'), [known('a')], [added, site])[0]?.event).toMatchObject({
    type: 'serviceAdded',
    serviceId: 'new-1',
  })
})

test('a code is only trimmed and raised: 0 and O are never swapped', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]{3,8}$/), fc.constantFrom('', ' ', '\t '), (code, around) => {
      const normal = normaliseOdsCode(around + code + around)
      expect(normal).toBe(code.toUpperCase())
      expect(isOdsCode(normal)).toBe(true)
      expect(normaliseOdsCode(normal)).toBe(normal)
    }),
  )
})

test('a code unlike its kind is warned about, and only then', () => {
  expect(odsCodeWarning('RR8', 'acuteTrust')).toBeUndefined()
  expect(odsCodeWarning('RR813', 'site')).toBeUndefined()
  expect(odsCodeWarning('QWO', 'integratedCareBoard')).toBeUndefined()
  expect(odsCodeWarning('15F', 'subIcbLocation')).toBeUndefined()
  expect(odsCodeWarning('A1B2C', 'subIcbLocation')).toBeUndefined()
  expect(odsCodeWarning('QWO', 'acuteTrust')).toContain('RR8')
  expect(odsCodeWarning('ANYTHING', 'vcse')).toBeUndefined()
})

test('ten organisations have ten colours', () => {
  const taken: string[] = []
  for (const _colour of organisationColours) taken.push(nextColour(taken))
  expect(new Set(taken).size).toBe(10)
  expect(nextColour(taken)).toBe(organisationColours[0])
})
