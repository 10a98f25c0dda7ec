import type { Level } from './risk.ts'

/** The domains of the risk matrix (reference data: riskMatrix). Take the worst that applies. */
export const riskDomains = [
  'safety',
  'quality',
  'workforce',
  'statutory',
  'reputation',
  'objectives',
  'finance',
  'continuity',
] as const
export type RiskDomain = (typeof riskDomains)[number]

export const riskDomainNames: Record<RiskDomain, string> = {
  safety: 'Safety of patients, staff or public',
  quality: 'Quality, complaints and audit',
  workforce: 'Staffing, competence and organisation',
  statutory: 'Statutory duty and inspection',
  reputation: 'Publicity and reputation',
  objectives: 'Business objectives and projects',
  finance: 'Finance and claims',
  continuity: 'Service interruption and environment',
}

/** What each level of consequence means in each domain. */
export const consequenceMeanings: Record<RiskDomain, Record<Level, string>> = {
  safety: {
    1: 'harm needs little or no treatment; no time off',
    2: 'minor treatment; up to 3 days off; stay 1 to 3 days longer',
    3: 'professional treatment; 4 to 14 days off; stay 4 to 15 days longer; reportable; a few patients',
    4: 'long-term incapacity; over 14 days off; stay over 15 days longer',
    5: 'death; several permanent injuries; many patients',
  },
  quality: {
    1: 'a side element falls short; informal query',
    2: 'whole service falls short; stage 1 complaint; one internal standard missed',
    3: 'much less effective; stage 2 complaint; repeated misses',
    4: 'national standard not met, real patient risk; several complaints or independent review; critical report',
    5: 'unacceptable service; inquest or ombudsman; gross failure of standards',
  },
  workforce: {
    1: 'short gap, under 1 day',
    2: 'low staffing lowers quality',
    3: 'key objective late; unsafe staffing over 1 day; low morale',
    4: 'key objective in doubt; unsafe staffing over 5 days; key staff lost',
    5: 'key objective not delivered; unsafe staffing continues; several key staff lost',
  },
  statutory: {
    1: 'no or slight breach of guidance',
    2: 'breach of law; rating may fall',
    3: 'single breach of duty; challenging recommendations',
    4: 'enforcement; several breaches; improvement notices; critical report',
    5: 'prosecution; wholesale change needed; severely critical report',
  },
  reputation: {
    1: 'rumour',
    2: 'short-term local coverage',
    3: 'long-term loss of local confidence',
    4: 'national coverage under 3 days',
    5: 'national coverage over 3 days; questions in Parliament; confidence gone',
  },
  objectives: {
    1: 'trivial cost or time slip',
    2: 'under 5% over budget',
    3: '5% to 10% over budget',
    4: '10% to 25% over budget; key objectives missed',
    5: 'over 25% over budget; key objectives missed',
  },
  finance: {
    1: 'small loss; claim remote',
    2: '0.1% to 0.25% of budget; claim under £10,000',
    3: '0.25% to 0.5%; claim £10,000 to £100,000',
    4: '0.5% to 1%; claim £100,000 to £1 million',
    5: 'over 1%; claim over £1 million; contract lost',
  },
  continuity: {
    1: 'over 1 hour; minimal effect',
    2: 'over 8 hours; minor effect',
    3: 'over 1 day; moderate effect',
    4: 'over 1 week; major effect',
    5: 'permanent loss; catastrophic effect',
  },
}
