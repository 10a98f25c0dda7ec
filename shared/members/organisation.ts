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
