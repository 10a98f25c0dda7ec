import type { Context, Drafted } from '../command.ts'
import type { OrganisationId, SenateId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { decideCalendarFeed } from './calendar-feed.ts'
import { decideInterest } from './interest.ts'
import { decideInvitation } from './invitation.ts'
import { decideSeat } from './seat.ts'
import type { SenateCommand } from './senate-commands.ts'
import type { Senate, SenateEvent } from './senate-state.ts'
import { createSenate, settleSenate, settleTerms } from './settle.ts'

/** What the senate's rules need to know from elsewhere. */
export interface SenateRuleFacts {
  /** The id for a senate that is being created. */
  newSenateId: SenateId
  organisationIds: readonly OrganisationId[]
  /** Whether this senate has the challenge, session or item that a ruling names. */
  targetExists: boolean
  /** Whether whoever holds the seat signs in with an account of their own. */
  hasAccount: boolean
  /** Whether the digest of a new invitation's token was used before, here or elsewhere. */
  tokenUsed: boolean
  /** Whether the seat has an address at which a calendar reads its sessions. */
  hasCalendarFeed: boolean
}

export type SenateContext = Context<SenateRuleFacts>
export type SenateDrafts = Drafted<SenateEvent>[]

/** The rule of everything that happens to a senate, its seats and its register of interests. */
export function decideSenate(senate: Senate | undefined, command: SenateCommand, context: SenateContext): SenateDrafts {
  if (command.type === 'createSenate') return createSenate(command, context)
  if (!senate) throw new Refusal('senate-unknown', 'There is no such senate. Check the address.')
  switch (command.type) {
    case 'settleSenate':
      return settleSenate(senate, command)
    case 'settleTerms':
      return settleTerms(senate, command)
    case 'giveSeat':
    case 'changeSeat':
    case 'endSeat':
      return decideSeat(senate, command, context)
    case 'invite':
    case 'withdrawInvitation':
    case 'acceptInvitation':
      return decideInvitation(senate, command, context)
    case 'makeCalendarFeed':
    case 'endCalendarFeed':
      return decideCalendarFeed(senate, command, context)
    case 'declareInterest':
    case 'amendInterest':
    case 'endInterest':
    case 'ruleInterest':
    case 'ruleOnTarget':
      return decideInterest(senate, command, context)
    default:
      return command satisfies never
  }
}
