import type { OrganisationType } from '../members/organisation.ts'
import type { Role } from '../members/roles.ts'

/** The parts of the health and care system that a place in an electorate can belong to, in the order they are shown. */
export const sectors = [
  'acute',
  'mentalHealth',
  'community',
  'ambulance',
  'primaryCare',
  'commissioner',
  'localAuthority',
  'voluntary',
  'other',
  'independent',
  'lay',
] as const
export type Sector = (typeof sectors)[number]

export const sectorNames: Record<Sector, string> = {
  acute: 'Acute hospitals',
  mentalHealth: 'Mental health',
  community: 'Community services',
  ambulance: 'Ambulance service',
  primaryCare: 'General practice',
  commissioner: 'Commissioners',
  localAuthority: 'Councils',
  voluntary: 'Voluntary sector and hospices',
  other: 'Other organisations',
  independent: 'For no organisation',
  lay: 'Lay members',
}

const ofType: Record<OrganisationType, Sector> = {
  integratedCareBoard: 'commissioner',
  subIcbLocation: 'commissioner',
  nhsEnglandRegion: 'commissioner',
  historicCcg: 'commissioner',
  acuteTrust: 'acute',
  mentalHealthTrust: 'mentalHealth',
  communityTrust: 'community',
  ambulanceTrust: 'ambulance',
  localAuthority: 'localAuthority',
  gpFederation: 'primaryCare',
  primaryCareNetwork: 'primaryCare',
  gpPractice: 'primaryCare',
  vcse: 'voluntary',
  hospice: 'voluntary',
  independentProvider: 'other',
  healthwatch: 'other',
}

/** The sector that a seat speaks from: a lay member's is their own, whatever organisation is noted beside it. */
export function sectorOf({ role, organisationType }: { role: Role; organisationType?: OrganisationType | null }) {
  if (role === 'layMember') return 'lay' satisfies Sector
  return organisationType ? ofType[organisationType] : ('independent' satisfies Sector)
}
