import type { Drafted } from '../../shared/command.ts'
import type { DecisionBody, DecisionCommand } from '../../shared/decisions/commands.ts'
import { decide } from '../../shared/decisions/decide.ts'
import { type Decision, evolve } from '../../shared/decisions/decision.ts'
import { sha256 } from '../../shared/decisions/digest.ts'
import type { DecisionEvent } from '../../shared/decisions/events.ts'
import type { DecisionFacts, PinnedWords } from '../../shared/decisions/facts.ts'
import type { DecisionId, ImpactId, OrganisationId, ProposalId, SeatId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

export const now = new Date('2026-03-04T14:30:00.000Z')

export const wording =
  'The senate advises LTHT to close 28 beds in two steps.\nStep 1 waits for 10 free home ward beds.\nReadings are shared each Monday.'

export const words: PinnedWords = {
  proposalId: 'prop-1' as ProposalId,
  ref: 'TST-P1',
  wording,
  wordingDigest: sha256(new TextEncoder().encode(wording)),
  outcome: 'carried',
  process: 'consensus',
  presidedBySeatId: 'seat-vice-chair' as SeatId,
  testing: { presentSeatIds: ['seat-chair', 'seat-member'] as SeatId[], quorum: null, tally: null },
  dissents: [],
  replaces: null,
  challengeId: null,
  sessionId: null,
  itemId: null,
  decisions: [],
}

const seat = (seatId: string, more: Partial<DecisionFacts['seats'][number]> = {}) => ({
  seatId: seatId as SeatId,
  ended: false,
  votes: true,
  conflicted: false,
  withdrawn: false,
  ...more,
})

export const facts: DecisionFacts = {
  senateId: 'sen-test' as SenateId,
  senateStatus: 'advisory',
  responseWeeks: 8,
  timeZone: 'Europe/London',
  today: '2026-03-04',
  nextRef: 'TST-001',
  taken: false,
  words,
  challengeId: null,
  options: [],
  organisations: [
    { id: 'org-ltht' as OrganisationId, code: 'LTHT', ended: false },
    { id: 'org-lch' as OrganisationId, code: 'LCH', ended: false },
    { id: 'org-gone' as OrganisationId, code: 'CCG', ended: true },
  ],
  seats: [
    seat('seat-chair'),
    seat('seat-vice-chair'),
    seat('seat-member'),
    seat('seat-member2'),
    seat('seat-secretary', { votes: false }),
  ],
  presidingSeatIds: ['seat-chair' as SeatId],
  impacts: [],
  pins: [],
  interests: [],
  decisions: [],
  edges: [],
}

/** Facts that differ from the usual ones in some way. */
export function facing(more: Partial<DecisionFacts>): DecisionFacts {
  return { ...facts, ...more }
}

/** Somebody in a seat. Whether they may act at all is for `can`; the rules only look at which seat it is. */
export function from(seatId: string): SeatActor {
  return {
    kind: 'seat',
    personId: `person-${seatId}` as SeatActor['personId'],
    senateId: 'sen-test' as SenateId,
    seatId: seatId as SeatId,
    role: 'member',
    votes: true,
    organisationId: null,
    answersFor: [],
    conflicts: [],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
    epoch: 1,
  }
}

export const impact = (id: string, toOrganisationId: string, answered: boolean) => ({
  id: id as ImpactId,
  ref: id.toUpperCase(),
  toOrganisationId: toOrganisationId as OrganisationId,
  answered,
  linked: false,
})

type Body<Type extends DecisionCommand['type']> = DecisionBody<Type>

/** The body of a draft, as the edge would hand it over. */
export function draftBody(more: Partial<Body<'draftDecision'>> = {}): Body<'draftDecision'> {
  return {
    title: 'Close 28 beds in two steps',
    force: 'advice',
    verb: 'modify',
    question: null,
    context: null,
    rationale: 'Two steps keep the risk at high or below.',
    optionsConsidered: [],
    evidence: [],
    consequences: null,
    measures: [],
    ownerSeatId: 'seat-chair' as SeatId,
    addressedTo: ['org-ltht', 'org-lch'] as OrganisationId[],
    effectiveFrom: null,
    reviewOn: '2026-09-01',
    workType: null,
    serviceTypes: [],
    impactIds: [],
    publication: 'internal',
    relations: [],
    statement: 'The senate advises LTHT to close 28 beds in two steps.',
    clauses: [
      { text: 'Step 1 waits for 10 free home ward beds.', addressedTo: ['org-ltht'] as OrganisationId[] },
      { text: 'Readings are shared each Monday.', addressedTo: [] },
    ],
    conditions: [],
    ...more,
  }
}

let made = 0
/** Decides one command and gives the drafted events, with the streams that they belong to. */
export function asked(
  decision: Decision | undefined,
  command: { type: DecisionCommand['type']; body: object },
  seatId = 'seat-secretary',
  known = facts,
  at = now,
): Drafted<DecisionEvent>[] {
  const context = { actor: from(seatId), now: at, newId: () => `new-${++made}`, facts: known }
  return decide(decision, { target: 'target', ...command } as DecisionCommand, context)
}

/** The decision that these events make. */
export function folded(events: readonly DecisionEvent[], by = 'seat-secretary', at = now): Decision {
  const moment = { at: at.toISOString(), by: by as SeatId }
  const decision = events.reduce<Decision | undefined>((before, event) => evolve(before, event, moment), undefined)
  if (!decision) throw new Error('Nothing happened.')
  return decision
}

/** Carries commands out one after another, each from the seat that is named, and gives the decision they make. */
export class Story {
  decision: Decision
  readonly drafted: Drafted<DecisionEvent>[] = []

  constructor(body = draftBody(), known = facts) {
    const first = asked(undefined, { type: 'draftDecision', body }, 'seat-secretary', known)
    this.drafted.push(...first)
    this.decision = folded(first.map((drafted) => drafted.event))
  }

  next(type: DecisionCommand['type'], body: object, seatId = 'seat-secretary', known = facts): this {
    const stream = `decision:${this.decision.id}`
    const drafted = asked(this.decision, { type, body }, seatId, known)
    this.drafted.push(...drafted)
    const moment = { at: now.toISOString(), by: seatId as SeatId }
    for (const { event, stream: where } of drafted) {
      if (where === stream) this.decision = evolve(this.decision, event, moment)
    }
    return this
  }

  /** As far as in force, by the chair and a member. */
  ratified(known = facts): this {
    return this.next('startRatifying', {}, 'seat-secretary', known)
      .next('ratifyDecision', { withoutAnswer: [] }, 'seat-chair', known)
      .next('ratifyDecision', { withoutAnswer: [] }, 'seat-member', known)
  }
}

/** The code of the refusal that an attempt meets; undefined when it meets none. */
export function refusalOf(attempt: () => unknown): string | undefined {
  try {
    attempt()
    return undefined
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

export const id = (name: string) => name as DecisionId
