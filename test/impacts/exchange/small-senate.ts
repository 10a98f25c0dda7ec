import type { OrganisationId, SeatId, SenateId, ServiceId } from '../../../shared/ids.ts'
import type { Here, HereOrganisation } from '../../../shared/impacts/exchange/here.ts'
import type { ModelNumber } from '../../../shared/impacts/system/system-model.ts'

const said = (estimate: number): ModelNumber => ({
  ...{ estimate, source: 'Counted', bySeatId: 'seat-member' as SeatId, at: '2026-03-04T14:30:00.000Z' },
})
const organisation = (code: string, name: string, odsCode: string): HereOrganisation => ({
  ...{ id: `org-${code.toLowerCase()}` as OrganisationId, code, name, odsCode, colour: '#0000a0', type: 'acuteTrust' },
  ...{ legalBody: true, parentId: null, note: null, activeFrom: null, activeTo: null, successorId: null, version: 1 },
})
const wards = 'svc-wards' as ServiceId
const home = 'svc-home' as ServiceId
const service = { category: 'acuteInpatient', unit: 'beds', siteId: null } as const

/** Two organisations, wards and a home ward of places with a route between them, and a team outside the model. */
export const smallSenate: Here = {
  senateId: 'sen-test' as SenateId,
  organisations: [
    organisation('LTHT', 'Leeds Teaching Hospitals', 'RR8'),
    organisation('LCH', 'Leeds Community', 'RY6'),
  ],
  sites: [],
  services: [
    {
      ...service,
      id: wards,
      organisationId: 'org-ltht' as OrganisationId,
      name: 'Wards',
      capacity: 168,
      currentUse: 160,
    },
    {
      ...service,
      id: home,
      organisationId: 'org-lch' as OrganisationId,
      name: 'Home ward',
      capacity: 60,
      currentUse: 46,
    },
    {
      ...{ id: 'svc-team' as ServiceId, organisationId: 'org-lch' as OrganisationId, name: 'Team', siteId: null },
      ...{ category: 'community', unit: 'contactsPerWeek', capacity: 200, currentUse: null },
    },
  ],
  model: {
    services: [
      {
        ...{
          serviceId: wards,
          organisationId: 'org-ltht' as OrganisationId,
          name: 'Wards',
          unit: 'beds',
          kind: 'places',
        },
        ...{ whenFull: 'queue', confirmed: null, version: 3 },
        numbers: { capacity: said(168), currentUse: said(160), meanStayDays: said(9) },
        pressure: { threshold: 0.9, stayCut: said(0.1), uplift: { [`${wards}->${home}`]: said(0.5) } },
      },
      {
        ...{ serviceId: home, organisationId: 'org-lch' as OrganisationId, name: 'Home ward', unit: 'beds' },
        ...{ kind: 'places', whenFull: 'lose', pressure: null, confirmed: null, version: 2 },
        numbers: { capacity: said(60), currentUse: said(46), meanStayDays: said(14) },
      },
    ],
    routes: [
      {
        ...{ id: `${wards}->${home}`, from: wards, to: home, fraction: said(0.4), delayDays: 0 },
        whenTargetFull: 'block',
      },
    ],
  },
}
