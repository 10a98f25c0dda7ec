import type { Challenge, ChallengeEvent, ChallengeFacts } from '../../shared/challenges/challenge.ts'
import { evolve } from '../../shared/challenges/challenge.ts'
import type { ChallengeCommand } from '../../shared/challenges/commands.ts'
import { decide } from '../../shared/challenges/decide.ts'
import type { OrganisationId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

const at = '2026-03-04T14:30:00.000Z'

/** A member of LTHT, or whoever else is described. */
export function somebody(who: Partial<SeatActor> = {}): SeatActor {
  return {
    kind: 'seat',
    personId: 'person-member' as PersonId,
    senateId: 'sen-test' as SenateId,
    seatId: 'seat-member' as SeatId,
    role: 'member',
    votes: true,
    organisationId: 'org-ltht' as OrganisationId,
    answersFor: [],
    conflicts: [],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
    epoch: 1,
    ...who,
  }
}

const facts: ChallengeFacts = {
  nextRef: 'TST-C3',
  organisationIds: ['org-ltht', 'org-lch'] as OrganisationId[],
  seatIds: ['seat-member', 'seat-chair'] as SeatId[],
}

export const opened: ChallengeEvent = {
  type: 'challengeOpened',
  ref: 'TST-C1',
  intake: 'Yes: no one board sees all of it.',
  title: 'Closing 28 beds',
  question: 'Can 28 beds close without moving harm?',
  context: null,
  sponsorOrganisationId: null,
  leadSeatId: null,
  powerfulQuestions: [],
}

/** The challenge that these events make. */
export function made(events: ChallengeEvent[]): Challenge | null {
  return events.reduce<Challenge | null>((challenge, event) => evolve(challenge, event, { at }), null)
}

/** `given(...events).when(command, actor)` gives the events that the rule asks for, or throws its refusal. */
export function given(...events: ChallengeEvent[]) {
  let next = 0
  return {
    when(command: Omit<ChallengeCommand, 'target'>, actor = somebody()): ChallengeEvent[] {
      const asked = { target: 'ch-1', ...command } as ChallengeCommand
      const context = { actor, now: new Date(at), newId: () => `new-${++next}`, facts }
      return decide(made(events), asked, context).map((drafted) => drafted.event)
    },
  }
}
