import { eq, inArray } from 'drizzle-orm'
import { calendarFeeds } from '../../db/calendar-feeds.ts'
import { interests, invitations, people, rulings, seats, senates } from '../../db/members.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { InterestId, SeatId } from '../../shared/ids.ts'
import type { SenateCommand } from '../../shared/members/senate-commands.ts'
import type { InterestFacts, SenateEvent } from '../../shared/members/senate-state.ts'

/** The rows that an event of a senate changes. */
export function projectSenate(db: Db, recorded: Recorded<SenateEvent>, command: SenateCommand): Statement[] {
  const { event, version, senateId } = recorded
  if (event.type === 'senateCreated') {
    const { type: _type, senateId: id, ...facts } = event
    return [db.insert(senates).values({ id, ...facts, version })]
  }
  return [
    ...rowsOf(db, { ...recorded, event }, command),
    db.update(senates).set({ version }).where(eq(senates.id, senateId)),
  ]
}

type Later = Exclude<SenateEvent, { type: 'senateCreated' }>

function rowsOf(
  db: Db,
  { event, senateId, at, by, privateTextIds }: Recorded<Later>,
  command: SenateCommand,
): Statement[] {
  const moment = new Date(at)
  const seat = (seatId: SeatId, set: Partial<typeof seats.$inferInsert>) =>
    db.update(seats).set(set).where(eq(seats.id, seatId))
  const interest = (interestId: InterestId, set: Partial<typeof interests.$inferInsert>) =>
    db.update(interests).set(set).where(eq(interests.id, interestId))
  switch (event.type) {
    case 'senateSettled': {
      const { type: _type, ...facts } = event
      return [db.update(senates).set(facts).where(eq(senates.id, senateId))]
    }
    case 'termsSettled':
      return [db.update(senates).set({ terms: event.terms }).where(eq(senates.id, senateId))]
    case 'seatGiven': {
      const { type: _type, seatId, ...facts } = event
      return [
        ...personOf(db, facts.personId, command),
        db.insert(seats).values({ id: seatId, senateId, ...facts, endedAt: null, epoch: 1 }),
      ]
    }
    case 'seatChanged': {
      const { type: _type, seatId, ...facts } = event
      return [seat(seatId, facts)]
    }
    case 'seatEnded':
      return [seat(event.seatId, { endedAt: moment, epoch: event.epoch })]
    case 'seatInvited': {
      const { seatId, tokenHash, expiresAt } = event
      return [db.insert(invitations).values({ tokenHash, senateId, seatId, expiresAt: new Date(expiresAt) })]
    }
    case 'invitationWithdrawn':
      return [db.delete(invitations).where(inArray(invitations.tokenHash, event.tokenHashes))]
    case 'invitationAccepted': {
      const { seatId, tokenHash, personId, formerPersonId, epoch } = event
      return [
        db.update(invitations).set({ acceptedAt: moment }).where(eq(invitations.tokenHash, tokenHash)),
        seat(seatId, { personId, epoch }),
        // The place was held under a name until now: whoever accepted has a row and a name of their own.
        ...(formerPersonId === personId ? [] : [db.delete(people).where(eq(people.id, formerPersonId))]),
      ]
    }
    case 'calendarFeedMade': {
      const { seatId, tokenHash } = event
      const row = { tokenHash, madeAt: moment }
      return [
        db
          .insert(calendarFeeds)
          .values({ seatId, senateId, ...row })
          .onConflictDoUpdate({ target: calendarFeeds.seatId, set: row }),
      ]
    }
    case 'calendarFeedEnded':
      return [db.delete(calendarFeeds).where(eq(calendarFeeds.seatId, event.seatId))]
    case 'interestDeclared': {
      const { interestId, seatId } = event
      const row = { ...interestRow(event), descriptionTextId: privateTextIds.description ?? null }
      return [db.insert(interests).values({ id: interestId, senateId, seatId, declaredAt: moment, ...row })]
    }
    case 'interestAmended': {
      const unruled = { management: null, ruledBy: null, ruledAt: null, rationaleTextId: null }
      const row = { ...interestRow(event), descriptionTextId: privateTextIds.description ?? null }
      return [interest(event.interestId, { ...row, ...(event.mustBeRuled ? unruled : {}) })]
    }
    case 'interestEnded':
      return [interest(event.interestId, { toDay: event.on })]
    case 'interestRuled': {
      const { interestId, seatId, management, epoch } = event
      const rationaleTextId = privateTextIds.rationale ?? null
      return [
        interest(interestId, { management, ruledBy: by as SeatId, ruledAt: moment, rationaleTextId }),
        seat(seatId, { epoch }),
      ]
    }
    case 'targetRuled': {
      const { rulingId, interestId, seatId, targetKind, targetId, management, replaces, epoch } = event
      const row = { interestId, seatId, targetKind, targetId, management, ruledBy: by as SeatId, ruledAt: moment }
      return [
        ...(replaces.length > 0
          ? [db.update(rulings).set({ replacedAt: moment }).where(inArray(rulings.id, replaces))]
          : []),
        db.insert(rulings).values({
          id: rulingId,
          senateId,
          ...row,
          rationaleTextId: privateTextIds.rationale ?? null,
          replacedAt: null,
        }),
        seat(seatId, { epoch }),
      ]
    }
    default:
      return event satisfies never
  }
}

/** The person of a new seat, whose name stands only here. Whoever creates a senate is a person already. */
function personOf(db: Db, id: typeof people.$inferInsert.id, command: SenateCommand): Statement[] {
  if (command.type !== 'giveSeat') return []
  const { name, profession } = command.body
  return [db.insert(people).values({ id, name, profession, administrator: false })]
}

function interestRow({ nilReturn, category, scope, relatedOrganisationIds, from, to, publish }: InterestFacts) {
  return { nilReturn, category, scope, relatedOrganisationIds, fromDay: from, toDay: to, publish }
}
