import { readFileSync } from 'node:fs'
import type { Day } from './script.ts'

type Ids = string[]
type Text = string | null

/** The part of db/demo/leeds.json that is loaded so far. What belongs to later work joins with it. */
export interface Demonstration {
  senate: {
    id: string
    name: string
    status: string
    footprint: string
    purpose: string
    timeZone: string
    uses: string[]
    termsOfReference: { documentId: string } & Record<string, unknown>
  }
  organisations: {
    id: string
    code: string
    name: string
    colour: string
    odsCode: Text
    type: string
    legalBody: boolean
    parentId: Text
    activeFrom: Text
    note: Text
  }[]
  sites: { id: string; organisationId: string; name: string; odsCode: Text }[]
  services: {
    id: string
    organisationId: string
    siteId?: Text
    name: string
    category: string
    unit: string
    capacity: number | null
    currentUse: number | null
    kind: string
    meanStayDays?: number
    unitsPerPerson: number
    whenFull: string
    note?: string
  }[]
  routes: {
    from: string
    to: string
    fraction: number
    delayDays: number
    whenTargetFull: string
  }[]
  persons: { id: string; name: string; profession: Text }[]
  seats: {
    id: string
    personId: string
    roleTitle: string
    organisationId: Text
    role: string
    capacity: string
    votes: boolean
    termFrom: Day
    termTo: Day
    answersForOrganisationIds?: Ids
  }[]
  interests: {
    id: string
    seatId: string
    nilReturn: boolean
    category: Text
    scope: string
    description: string
    relatedOrganisationIds: Ids
    declaredOn: Day
    from: Day
    to: Day | null
    publish: boolean
    management: Text
    ruledBy: Text
    ruledOn: Day | null
    rationale: Text
    rulings: {
      challengeId: string
      itemId: Text
      management: string
      ruledBy: string
      ruledOn: Day
      rationale: string
    }[]
  }[]
  challenges: {
    id: string
    title: string
    question: string
    context: Text
    intake: string
    sponsorOrganisationId: Text
    leadSeatId: string
    powerfulQuestions: string[]
    stage: string
    options: { id: string; name: string; verb: Text; description: string }[]
  }[]
  views: {
    id: string
    challengeId: string
    organisationId: string
    authorSeatId: string
    circumstances: string
    constraints: string
    guesses: { seatId: string; text: string }[]
    revealedOn: Day
  }[]
  subGroups: { seatIds: Ids; documentIds: Ids }[]
  documents: {
    id: string
    title: string
    kind: string
    challengeId: Text
    sessionId: Text
    state: string
    stateReason: Text
    markdown: string
    versions: { name: string; on: Day; bySeatId: string }[]
  }[]
  loopMaps: {
    id: string
    challengeId: string
    title: string
    factors: { id: string; label: string; organisationId: Text; x: number; y: number }[]
    links: { id: string; from: string; to: string; sign: string; strength: number; lagWeeks: number }[]
  }[]
  impacts: DemonstrationImpact[]
  observations: {
    id: string
    impactId: string
    observedOn: { daysFromStart: number }
    value: number
    unit: string
    source: string
  }[]
  capacityGates: DemonstrationGate[]
  scenario: {
    id: string
    title: string
    challengeId: string
    authorSeatId: string
    horizonDays: number
    stepsPerDay: number
    seed: number
    chance: boolean
    changes: {
      id: string
      target: string
      param: string
      mode: string
      amount: number
      fromDay: number
      toDay: number
      text: string
    }[]
    assumptions: {
      target: string
      param: string
      low: number
      likely: number
      high: number
      authorSeatId: string
      source: string
    }[]
    pressureRule: {
      serviceId: string
      threshold: number
      stayCut: DemonstrationRange
      uplift: Record<string, DemonstrationRange>
      authorSeatId: string
    }
  }
  sessions: DemonstrationSession[]
  proposals: DemonstrationProposal[]
  decisions: DemonstrationDecision[]
  decisionRelations: { kind: string; fromDecisionId: string; toDecisionId: string; clauseId: Text }[]
  responses: DemonstrationResponse[]
  actions: {
    id: string
    text: string
    ownerSeatId: string
    organisationId: Text
    dueOn: Day
    origin: { decisionId: Text; sessionId: Text }
    state: string
    reason: Text
  }[]
}

export interface DemonstrationRange {
  low: number
  likely: number
  high: number
}

interface Estimate {
  magnitude: number
  low: number | null
  high: number | null
  unit: string
}

export interface DemonstrationImpact extends Estimate {
  id: string
  challengeId: string
  optionId: Text
  decisionId: Text
  fromOrganisationId: string
  fromServiceId: Text
  toOrganisationId: string
  toServiceId: Text
  direction: string
  effect: string
  lagWeeks: number | null
  durationWeeks: number | null
  basis: string
  riskStatement: Text
  riskDomain: Text
  consequence?: number | null
  likelihood?: number | null
  mitigation: Text
  mitigationOwnerSeatId: Text
  residualConsequence?: number | null
  residualLikelihood?: number | null
  cost: { amount: number; per: string; currency: string } | null
  payerOrganisationId: Text
  confidence: string
  source: string
  state: string
  assertedOn: Day
  answeredOn: Day | null
  answeredBySeatId: Text
  contest?: { reason: string; counterEstimate: Estimate }
  settlement?: { outcome: string; text: string; on: Day }
  cannotSayYet?: { by: Day; reason: string }
}

export interface DemonstrationGate {
  id: string
  challengeId: string
  decisionId: string
  clauseId: string
  name: string
  beds: number
  tests: {
    id: string
    serviceId: string
    measure: string
    atLeast?: number
    atMost?: number
    forWeeks: number
    readings: { on: { daysFromStart: number }; value: number }[]
  }[]
}

export interface DemonstrationSession {
  id: string
  title: string
  kind: string
  modality: string
  startsOn: Day
  plannedEnd: string
  endedAt: Text
  place: string
  meetingLink: Text
  chairSeatId: string
  state: string
  agenda: {
    id: string
    ref: string
    title: string
    purpose: string
    presenterSeatId?: Text
    documentId?: Text
    challengeId?: Text
    allottedMs: number
    confidentiality: string
    state: string
    startedAt?: Text
    concludedAt?: Text
  }[]
  attendance: { seatId: string; status: string; via: Text; intervals: { from: string; to: string }[] }[]
}

export interface DemonstrationProposal {
  id: string
  ref: string
  itemId: Text
  sessionId: Text
  challengeId: Text
  documentId?: Text
  /** The decision and the clause of it that a draft's words would take over. */
  replaces?: { decisionId: string; clauseId: Text }
  wording: string
  process: string
  decisionRule: { kind: string; base: string }
  unit: string
  ballot: string
  showResults: string
  reasonRequiredFor: string[]
  openedAt: Day | null
  closedAt: Day | null
  state: string
  quorum?: { votingSeats: number; legalBodies: number; layMembers: number; quorate: boolean }
  electorate: { unitId: string; eligible: boolean; reason?: string }[]
  stances: { unitId: string; position: string; reason?: string }[]
}

export interface DemonstrationDecision {
  id: string
  ref: string
  title: string
  force: string
  verb: Text
  state: string
  statement: string
  clauses: { id: string; text: string; addressedTo: Ids }[]
  question: Text
  context: Text
  optionId: Text
  optionsConsidered: Ids
  evidence: { text: string; source: Text; strength: Text }[]
  rationale: Text
  consequences: Text
  conditions: string[]
  measures: string[]
  method: string
  proposalId: Text
  sessionId: Text
  itemId: Text
  challengeId: Text
  impactIds: Ids
  addressedTo: Ids
  ownerSeatId: string
  effectiveFrom: Day | null
  reviewOn: Day | null
  workType: Text
  serviceTypes: string[]
  publication: string
  ratifications: { seatId: string; on: Day; outcome: string; reason: Text }[]
  unansweredReasons: { organisationIds: Ids; reason: string }[]
  deferral: { until: Day; reason: string } | null
  statusHistory: { state: string; on: Day; reason: string }[]
  snapshot: {
    tally: Record<string, number> | null
    attendance: Ids
    quorum: { votingSeats: number; legalBodies: number; layMembers: number; quorate: boolean } | null
    interests: { seatId: string; interestId: string; management: string }[]
    dissents: { seatId: string; text: string }[]
  }
}

export interface DemonstrationResponse {
  id: string
  decisionId: string
  organisationId: string
  reviewerSeatId: Text
  state: string
  acknowledgedOn: Day | null
  respondedOn: Day | null
  positions: { clauseId: Text; position: string; reason: Text }[]
  conditions: Text
  localDecisionRef: Text
  boardDate: Day | null
  implementation: string
  receivedBy: Text
  /** What its reviewer has noted so far and not sent. */
  privateDraft?: string
}

/** Reads the demonstration's data. */
export function readDemonstration(): Demonstration {
  const path = new URL('../../db/demo/leeds.json', import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as Demonstration
}
