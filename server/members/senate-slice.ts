import { eq } from 'drizzle-orm'
import { authUsers } from '../../db/accounts.ts'
import { calendarFeeds } from '../../db/calendar-feeds.ts'
import { challenges } from '../../db/challenges.ts'
import { firstUnknown } from '../../db/first-unknown.ts'
import { interests, invitations, organisations, seats, senates } from '../../db/members.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { InterestId, SeatId, SenateId } from '../../shared/ids.ts'
import type { RulingTarget } from '../../shared/members/exclusion.ts'
import { type SenateCommand, senateCommands } from '../../shared/members/senate-commands.ts'
import { decideSenate, type SenateRuleFacts } from '../../shared/members/senate-rule.ts'
import type { Senate, SenateEvent } from '../../shared/members/senate-state.ts'
import { sha256 } from '../journal.ts'
import type { Loaded, Reads, Slice } from '../slice.ts'
import { loadSenate } from './load-senate.ts'
import { projectSenate } from './project-senate.ts'

type SenateLoaded = Loaded<Senate | undefined, SenateRuleFacts>

/** A senate with its seats, its invitations and its register of interests. */
export const senateSlice: Slice<Senate | undefined, typeof senateCommands, SenateEvent, SenateRuleFacts> = {
  kind: 'senate',
  commands: senateCommands,
  load: (reads, command) => (command.type === 'createSenate' ? loadNothing(reads, command) : loadKnown(reads, command)),
  decide: decideSenate,
  result(recorded) {
    const [first, second] = recorded.map(({ event }) => event)
    switch (first?.type) {
      case 'senateCreated':
        return { id: first.senateId, seatId: second?.type === 'seatGiven' ? second.seatId : undefined }
      case 'seatGiven':
        return { id: first.seatId, personId: first.personId }
      case 'invitationAccepted':
        return { senateId: recorded[0]?.senateId, seatId: first.seatId }
      case 'interestDeclared':
        return { id: first.interestId }
      case 'targetRuled':
        return { id: first.rulingId }
      default:
        return {}
    }
  },
  project: projectSenate,
  rightsChangedFor(event) {
    switch (event.type) {
      case 'seatGiven':
      case 'seatChanged':
      case 'seatEnded':
      case 'invitationAccepted':
      case 'interestRuled':
      case 'targetRuled':
        return [event.seatId]
      default:
        return []
    }
  },
  withheldFrom(event, viewer) {
    if (viewer.kind !== 'seat') return true
    switch (event.type) {
      case 'seatInvited':
      case 'invitationWithdrawn':
        return !can(viewer, 'seat.manage', { senateId: viewer.senateId })
      case 'calendarFeedMade':
      case 'calendarFeedEnded':
        return viewer.seatId !== event.seatId
      case 'interestDeclared':
      case 'interestAmended':
      case 'interestEnded':
      case 'interestRuled':
      case 'targetRuled':
        return !event.publish && !can(viewer, 'interest.read', { senateId: viewer.senateId, ownerSeatId: event.seatId })
      default:
        return false
    }
  },
  async resource(db, id) {
    const [senate] = await db
      .select({ senateId: senates.id })
      .from(senates)
      .where(eq(senates.id, id as SenateId))
    return senate
  },
}

async function loadNothing({ newId }: Reads, { target }: SenateCommand): Promise<SenateLoaded | undefined> {
  if (target !== 'deployment') return undefined
  const senateId = newId() as SenateId
  const unasked = { organisationIds: [], targetExists: false, hasAccount: true }
  const facts = { newSenateId: senateId, ...unasked, tokenUsed: false, hasCalendarFeed: false }
  return { senateId, stream: `senate:${senateId}`, state: undefined, facts, resource: { senateId } }
}

async function loadKnown({ db }: Reads, command: SenateCommand): Promise<SenateLoaded | undefined> {
  const about = await aboutOf(db, command)
  const state = about && (await loadSenate(db, about.senateId))
  if (!about || !state) return undefined
  const { senateId, seatId } = about
  const bodies = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.senateId, senateId))
  return {
    senateId,
    stream: `senate:${senateId}`,
    state,
    facts: {
      newSenateId: senateId,
      organisationIds: bodies.map((body) => body.id),
      targetExists: command.type === 'ruleOnTarget' && (await exists(db, senateId, command.body.target)),
      hasAccount: seatId !== undefined && (await hasAccount(db, state.seats[seatId]?.personId)),
      tokenUsed: await isTokenUsed(db, command),
      hasCalendarFeed: command.type === 'endCalendarFeed' && (await hasCalendarFeed(db, seatId)),
    },
    resource: { senateId, ownerSeatId: seatId ?? null },
  }
}

/** The senate that a command is about, and the seat: the target's own, or whose interest it is. */
async function aboutOf(db: Db, command: SenateCommand): Promise<{ senateId: SenateId; seatId?: SeatId } | undefined> {
  switch (command.type) {
    case 'createSenate':
      return undefined
    case 'settleSenate':
    case 'settleTerms':
    case 'giveSeat':
      return { senateId: command.target as SenateId }
    case 'changeSeat':
    case 'endSeat':
    case 'invite':
    case 'withdrawInvitation':
    case 'makeCalendarFeed':
    case 'endCalendarFeed':
    case 'declareInterest': {
      const [seat] = await db
        .select()
        .from(seats)
        .where(eq(seats.id, command.target as SeatId))
      return seat && { senateId: seat.senateId, seatId: seat.id }
    }
    case 'acceptInvitation':
      // The digest is in the journal, the token only in the link: whoever holds no link is told of no invitation.
      return sha256(command.body.token) === command.target ? await invitationOf(db, command.target) : undefined
    case 'amendInterest':
    case 'endInterest':
    case 'ruleInterest':
    case 'ruleOnTarget': {
      const [interest] = await db
        .select()
        .from(interests)
        .where(eq(interests.id, command.target as InterestId))
      return interest && { senateId: interest.senateId, seatId: interest.seatId }
    }
    default:
      return command satisfies never
  }
}

async function invitationOf(db: Db, tokenHash: string) {
  const [invitation] = await db
    .select({ senateId: invitations.senateId, seatId: invitations.seatId })
    .from(invitations)
    .where(eq(invitations.tokenHash, tokenHash))
  return invitation
}

/** Whether the digest of a new link or address was used before. */
async function isTokenUsed(db: Db, command: SenateCommand): Promise<boolean> {
  if (command.type === 'invite') return (await invitationOf(db, command.body.tokenHash)) !== undefined
  if (command.type !== 'makeCalendarFeed') return false
  const { tokenHash } = command.body
  return (await db.select().from(calendarFeeds).where(eq(calendarFeeds.tokenHash, tokenHash))).length > 0
}

async function hasCalendarFeed(db: Db, seatId: SeatId | undefined): Promise<boolean> {
  if (!seatId) return false
  return (await db.select().from(calendarFeeds).where(eq(calendarFeeds.seatId, seatId))).length > 0
}

async function hasAccount(db: Db, personId: string | undefined): Promise<boolean> {
  if (!personId) return false
  const found = await db.select({ id: authUsers.id }).from(authUsers).where(eq(authUsers.id, personId))
  return found.length > 0
}

async function exists(db: Db, senateId: SenateId, { kind, id }: { kind: RulingTarget; id: string }): Promise<boolean> {
  const table = { challenge: challenges, session: sessions, item: agendaItems }[kind]
  return (await firstUnknown(db, senateId, [[kind, table, id]])) === undefined
}
