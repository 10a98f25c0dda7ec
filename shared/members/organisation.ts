/** Reference data: organisationTypes. */
export const organisationTypes = [
  'integratedCareBoard',
  'subIcbLocation',
  'acuteTrust',
  'mentalHealthTrust',
  'communityTrust',
  'ambulanceTrust',
  'localAuthority',
  'gpFederation',
  'primaryCareNetwork',
  'gpPractice',
  'vcse',
  'hospice',
  'independentProvider',
  'healthwatch',
  'nhsEnglandRegion',
  'historicCcg',
] as const
export type OrganisationType = (typeof organisationTypes)[number]

export const organisationTypeNames: Record<OrganisationType, string> = {
  integratedCareBoard: 'Integrated care board',
  subIcbLocation: 'Sub ICB location',
  acuteTrust: 'Acute trust',
  mentalHealthTrust: 'Mental health trust',
  communityTrust: 'Community trust',
  ambulanceTrust: 'Ambulance trust',
  localAuthority: 'Council',
  gpFederation: 'GP federation',
  primaryCareNetwork: 'Primary care network',
  gpPractice: 'GP practice',
  vcse: 'Voluntary sector',
  hospice: 'Hospice',
  independentProvider: 'Independent provider',
  healthwatch: 'Healthwatch',
  nhsEnglandRegion: 'NHS England region',
  historicCcg: 'Clinical commissioning group (closed)',
}
