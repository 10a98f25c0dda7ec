import { expect } from 'vitest'
import type { ChallengeId, OptionId, OrganisationId, SeatId, ServiceId } from '../../shared/ids.ts'
import type { ImpactFacts } from '../../shared/impacts/checks.ts'
import { type ImpactCommand, impactCommands } from '../../shared/impacts/commands.ts'
import { decide } from '../../shared/impacts/decide.ts'
import { evolve } from '../../shared/impacts/evolve.ts'
import type { Claim, Impact, ImpactEvent } from '../../shared/impacts/impact.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

export const moment = { at: '2026-03-04T14:30:00.000Z', by: 'seat-member' as SeatId }

/** Closing beds at LTHT, felt by LCH's home ward: the sentence of the design. */
export const claimBody = {
  optionId: 'op-1',
  fromOrganisationId: 'org-ltht',
  fromServiceId: 'svc-wards',
  toOrganisationId: 'org-lch',
  toServiceId: 'svc-home-ward',
  direction: 'increase',
  effect: 'adverse',
  magnitude: 12,
  low: 8,
  high: 18,
  unit: 'virtualBeds',
  lagWeeks: 2,
  basis: '6 admissions a week × 14 days / 7 = 12 beds.',
  riskStatement: 'If the home ward is full, then people wait in a hospital bed for care at home',
  riskDomain: 'continuity',
  consequence: 3,
  likelihood: 4,
  confidence: 'medium',
} as const

/** The claim as the parser makes it, with whatever is changed. */
export function claim(changed: Record<string, unknown> = {}): Claim {
  return impactCommands.assertImpact.body.parse({ ...claimBody, ...changed })
}

const facts: ImpactFacts = {
  challengeId: 'ch-1' as ChallengeId,
  stageIsSettled: false,
  nextRef: 'TST-I01',
  today: '2026-03-04',
  organisations: ['org-ltht', 'org-lch', 'org-icb', 'org-old'].map((id) => ({
    id: id as OrganisationId,
    closed: id === 'org-old',
  })),
  services: [
    ['svc-wards', 'org-ltht'],
    ['svc-frailty', 'org-ltht'],
    ['svc-home-ward', 'org-lch'],
  ].map(([id, organisationId]) => ({ id: id as ServiceId, organisationId: organisationId as OrganisationId })),
  options: [
    { id: 'op-1' as OptionId, withdrawn: false },
    { id: 'op-gone' as OptionId, withdrawn: true },
  ],
  pins: [],
  decisionIds: ['dec-1'] as unknown as ImpactFacts['decisionIds'],
  seats: [
    { seatId: 'seat-member' as SeatId, ended: false, withdrawn: false },
    { seatId: 'seat-past' as SeatId, ended: true, withdrawn: false },
    { seatId: 'seat-away' as SeatId, ended: false, withdrawn: true },
  ],
  named: () => ({
    from: 'LTHT',
    to: 'LCH',
    payer: 'ICB',
    fromService: 'Older people’s wards',
    toService: 'Home ward',
    option: 'Close 28 beds',
  }),
}

const actor: SeatActor = {
  kind: 'seat',
  personId: 'person-member' as SeatActor['personId'],
  senateId: 'sen-test' as SeatActor['senateId'],
  seatId: moment.by,
  role: 'member',
  votes: true,
  organisationId: null,
  answersFor: [],
  conflicts: [],
  excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  epoch: 1,
}

/** The impact that these events make. */
export function made(events: readonly ImpactEvent[]): Impact | undefined {
  return events.reduce<Impact | undefined>((impact, event) => evolve(impact, event, moment), undefined)
}

/** An event of asserting, as the rule makes it. */
export function asserted(changed: Record<string, unknown> = {}): ImpactEvent {
  const [event] = given().when('assertImpact', { ...claimBody, ...changed })
  return event!
}

/** `given(...events).when(type, body)` gives the events that the rule asks for, or throws its refusal. */
export function given(...events: ImpactEvent[]) {
  return {
    when(type: ImpactCommand['type'], body: unknown = {}, changed: Partial<ImpactFacts> = {}): ImpactEvent[] {
      const command = { type, target: 'ch-1', body: impactCommands[type].body.parse(body) } as ImpactCommand
      const context = { actor, now: new Date(moment.at), newId: () => 'imp-1', facts: { ...facts, ...changed } }
      return decide(made(events), command, context).map((drafted) => drafted.event)
    },
  }
}

/** What the rule refuses with: code and place. */
export function refused(code: string, at?: string): unknown {
  return expect.objectContaining({ name: 'Refusal', code, ...(at === undefined ? {} : { at }) })
}
