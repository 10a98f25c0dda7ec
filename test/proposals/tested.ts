import type { Context } from '../../shared/command.ts'
import type { ChallengeId, ItemId, OrganisationId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { Actor, Conflict, SeatActor } from '../../shared/members/actor.ts'
import type { Role } from '../../shared/members/roles.ts'
import { usualTerms } from '../../shared/members/terms.ts'
import { decideTesting } from '../../shared/proposals/decide-testing.ts'
import { evolve, type Proposal, type ProposalEvent, type TestedProposal } from '../../shared/proposals/proposal.ts'
import type { TestingCommand } from '../../shared/proposals/testing-commands.ts'
import type { TestingFacts } from '../../shared/proposals/testing-facts.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { SessionSeat } from '../../shared/sessions/facts.ts'

export const seat = (key: string) => `seat-${key}` as SeatId

export function sitting(key: string, body: string | null = `org-${key}`, more: Partial<SessionSeat> = {}): SessionSeat {
  return {
    ...{
      seatId: seat(key),
      role: 'member' as Role,
      votes: true,
      deputySeatIds: [],
      recusedItemIds: [],
      withdrawnItemIds: [],
      silentItemIds: [],
      hasWithdrawn: false,
    },
    ...{ organisationId: body as OrganisationId | null, legalBodyId: body as OrganisationId | null },
    conflicts: [] as Conflict[],
    ...more,
  }
}

export const everybody = ['chair', 'vice', 'ann', 'bob', 'cat'].map((key) => sitting(key))

export const facts: TestingFacts = {
  ref: 'TST-P1',
  words: { text: 'Close the beds.', digest: 'a'.repeat(64), seq: 0 },
  document: undefined,
  replaced: undefined,
  terms: {
    ...usualTerms('advisory'),
    quorumRule: { minimumVotingSeats: 2, minimumLegalBodies: 2, requiredRoles: [], text: '2 seats.' },
  },
  uses: ['gradients', 'ranked', 'score', 'dots', 'secretBallots', 'organisationBallots'],
  gathering: {
    seats: everybody,
    here: null,
    deputies: true,
    challengeId: 'ch-beds' as ChallengeId,
    itemId: null as ItemId | null,
  },
  quorum: { votingSeats: 5, legalBodies: 5, quorate: true },
  session: null,
  minutesConfirmed: false,
  ballots: [],
  unknown: undefined,
}

export function actor(key: string): SeatActor {
  return {
    ...{ kind: 'seat', personId: `person-${key}` as PersonId, senateId: 'sen-test' as SenateId, seatId: seat(key) },
    ...{ role: 'member', votes: true, organisationId: null, answersFor: [], conflicts: [], epoch: 1 },
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  }
}

type Body<Type extends TestingCommand['type']> = Extract<TestingCommand, { type: Type }>['body']

/** A proposal as it goes along: each command is decided on what came before, and its events are folded. */
export function testing(changed: Partial<TestingFacts> = {}) {
  let ids = 0
  let minute = 0
  let state: Proposal | undefined
  const events: { event: ProposalEvent; at: string; by: SeatId }[] = []
  const other: ProposalEvent[] = []
  let known: TestingFacts = { ...facts, ...changed }
  let target = ''
  function send<Type extends TestingCommand['type']>(by: string, type: Type, body: Body<Type>) {
    const now = new Date(Date.UTC(2026, 2, 2, 9, minute++))
    const who: Actor = by === 'clock' ? { kind: 'clock', personId: 'clock' as PersonId } : actor(by)
    const context: Context<TestingFacts> = { actor: who, now, newId: () => `new-${++ids}`, facts: known }
    const drafted = decideTesting(state, { type, target: target || 'sen-test', body } as TestingCommand, context)
    for (const { stream, event } of drafted) {
      if (event.type === 'versionNamed') continue
      if (target === '') target = stream.slice('proposal:'.length)
      if (stream !== `proposal:${target}`) {
        other.push(event)
        continue
      }
      const moment = { at: now.toISOString(), by: seat(by) }
      state = evolve(state, event, moment)
      events.push({ event, ...moment })
    }
    return drafted.map(({ event }) => event)
  }
  return {
    send,
    events,
    other,
    put: (process: Body<'putWords'>['process'], more: Partial<Body<'putWords'>> = {}) =>
      send('chair', 'putWords', putting(process, more)),
    say: (by: string, position: 'consent' | 'object' | 'for' | 'against' | 'abstain', more: object = {}) =>
      send(by, 'takeStance', {
        words: state?.how.way === 'tested' ? state.how.words : 1,
        choice: { kind: 'position', position },
        ...more,
      }),
    close: () => send('chair', 'closeProposal', { words: state?.how.way === 'tested' ? state.how.words : 1 }),
    now: (facts: Partial<TestingFacts>) => {
      known = { ...known, ...facts }
    },
    get state(): TestedProposal {
      if (state?.how.way !== 'tested') throw new Error('Nothing is tested yet.')
      return state as TestedProposal
    },
  }
}

export function putting(process: Body<'putWords'>['process'], more: Partial<Body<'putWords'>> = {}): Body<'putWords'> {
  return {
    words: { from: 'plain', wording: 'Close the beds.' },
    ...{ process, options: [], unit: 'seat', ballot: 'named', reasonRequiredFor: [] },
    decisionRule: { kind: 'majority', base: 'cast' },
    ...more,
  }
}

export function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'accepted'
}
