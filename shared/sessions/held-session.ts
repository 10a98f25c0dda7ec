import * as z from 'zod'
import { guestIdSchema, id } from '../ids.ts'
import { heldBreakOuts } from './break-out-answers.ts'
import { guestStates } from './guests.ts'
import { minutesStates } from './minutes.ts'
import { paperMedia } from './paper-media.ts'
import type { Session } from './session.ts'
import {
  attendanceStatuses,
  confidentialities,
  itemPhases,
  itemPurposes,
  itemStates,
  modalities,
  sessionKinds,
  sessionStates,
} from './session-words.ts'
import { shownThing } from './shown-things.ts'
import { speakerKinds, speakerStates } from './speakers.ts'

const instant = z.iso.datetime()

const itemClock = z.strictObject({
  startedAt: instant,
  pausedAt: instant.nullable(),
  pausedMs: z.number(),
  extendedMs: z.int(),
  endedAt: instant.nullable(),
})

const heldItem = z.strictObject({
  id: id<'item'>(),
  ref: z.string(),
  title: z.string(),
  purpose: z.enum(itemPurposes),
  presenterSeatId: id<'seat'>().nullable(),
  documentId: id<'document'>().nullable(),
  challengeId: id<'challenge'>().nullable(),
  allottedMs: z.int(),
  confidentiality: z.enum(confidentialities),
  standing: z.boolean(),
  state: z.enum(itemStates),
  presidingSeatId: id<'seat'>().nullable(),
  phase: z.enum(itemPhases).nullable(),
  clock: itemClock.nullable(),
  putOff: z.strictObject({ reason: z.string().nullable(), toSessionId: id<'session'>().nullable() }).nullable(),
  carriedOver: z
    .strictObject({
      what: z.enum(['minutes', 'actions', 'item']),
      ...{ sessionId: id<'session'>(), itemId: id<'item'>().nullable() },
    })
    .nullable()
    .describe('What it brings over from an earlier session.'),
})

const attendance = z.strictObject({
  seatId: id<'seat'>(),
  status: z.enum(attendanceStatuses),
  via: z.enum(['room', 'remote']).nullable(),
  deputySeatId: id<'seat'>().nullable(),
  intervals: z.array(z.strictObject({ from: instant, to: instant.nullable() })).readonly(),
})

const guest = z.strictObject({
  guestId: guestIdSchema(),
  state: z.enum(guestStates),
  at: instant,
  seatId: id<'seat'>().nullable(),
  via: z.enum(['room', 'remote']).nullable(),
  intervals: z.array(z.strictObject({ from: instant, to: instant.nullable() })).readonly(),
})

const speaker = z.strictObject({
  id: id<'speaker'>(),
  itemId: id<'item'>(),
  who: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('seat'), seatId: id<'seat'>() }),
    z.strictObject({ as: z.literal('guest'), guestId: guestIdSchema() }),
    z.strictObject({ as: z.literal('written') }),
  ]),
  kind: z.enum(speakerKinds),
  via: z.enum(['room', 'remote']),
  askedAt: instant,
  state: z.enum(speakerStates),
  placed: z.boolean().describe('Put in their place by whoever operates.'),
  turns: z.array(z.strictObject({ from: instant, to: instant.nullable() })).readonly(),
})

const paperVersion = z.strictObject({
  file: z.strictObject({ id: id<'paperFile'>(), media: z.enum(paperMedia), size: z.int(), digest: z.string() }),
  issuedAt: instant,
  issuedBy: id<'seat'>().or(id<'person'>()),
  lateReason: z.string().nullable(),
})

const paper = z.strictObject({
  id: id<'paper'>(),
  itemId: id<'item'>(),
  title: z.string(),
  restricted: z.boolean(),
  versions: z.array(paperVersion).readonly(),
  withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
})

const moment = { at: instant, by: id<'seat'>().or(id<'person'>()) }
const pinnedText = z.strictObject({ documentId: id<'document'>(), seq: z.int(), digest: z.string() })
const minutes = z.strictObject({
  state: z.enum(minutesStates),
  parts: z
    .array(z.strictObject({ documentId: id<'document'>(), restricted: z.boolean(), itemId: id<'item'>().nullable() }))
    .readonly()
    .describe('The open part first; the others are kept from some.'),
  drafted: z.strictObject(moment),
  circulations: z.array(z.strictObject({ texts: z.array(pinnedText).readonly(), ...moment })).readonly(),
  corrections: z
    .array(
      z.strictObject({
        ...{ id: z.string(), documentId: id<'document'>() },
        circulation: z.int().describe('Which circulation it is about, counted from 1.'),
        answer: z.strictObject({ as: z.enum(['taken', 'declined']), ...moment }).nullable(),
        ...moment,
      }),
    )
    .readonly(),
  confirmed: z
    .strictObject({
      ...{ inSessionId: id<'session'>(), itemId: id<'item'>().nullable(), texts: z.array(pinnedText).readonly() },
      ...moment,
    })
    .nullable(),
  errata: z.array(z.strictObject({ id: z.string(), documentId: id<'document'>(), ...moment })).readonly(),
})

/** A session as it is held: all that its events fold into. */
export const heldSession = z.strictObject({
  ref: z.string(),
  title: z.string(),
  kind: z.enum(sessionKinds),
  modality: z.enum(modalities),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  meetingLink: z.string().nullable(),
  chairSeatId: id<'seat'>(),
  chairEpoch: z.int(),
  state: z.enum(sessionStates),
  publishedAt: instant.nullable(),
  shortNotice: z
    .strictObject({ days: z.int(), asked: z.int(), reason: z.string() })
    .nullable()
    .describe('Why it is held with less notice than the terms of reference ask for.'),
  openedAt: instant.nullable(),
  closedAt: instant.nullable().describe('When it ended.'),
  closePressedAt: instant.nullable().describe('When somebody closed it, which may be long after its end.'),
  cancellation: z.strictObject({ reason: z.string(), at: instant, by: id<'seat'>().or(id<'person'>()) }).nullable(),
  itemsNumbered: z.int().describe('How many references its items have used up.'),
  agenda: z.array(heldItem).readonly().describe('In its order, without items that you may not see.'),
  currentItemId: id<'item'>().nullable(),
  shown: z
    .strictObject({ itemId: id<'item'>(), what: shownThing })
    .nullable()
    .describe('What everybody is shown; null where that is what the session is on.'),
  shownAt: instant.nullable().describe('When that was chosen last.'),
  notesDocumentId: id<'document'>().nullable().describe('The notes for the minutes, if you may open them.'),
  papers: z.array(paper).readonly().describe('Without those that you may not see.'),
  attendance: z.array(attendance).readonly(),
  speakers: z
    .array(speaker)
    .readonly()
    .describe('Who asked to speak, on the items that you may see. Those who wait are in their order.'),
  joinCode: z.string().nullable().describe('For those who operate the session.'),
  guests: z.array(guest).readonly().describe('Who was let in; for those who operate it, who asked too.'),
  breakOuts: z.array(heldBreakOuts).readonly().describe('Without those on items that you may not see.'),
  minutes: minutes.nullable().describe('Null until they are drafted.'),
  confirmedHere: z
    .array(z.strictObject({ sessionId: id<'session'>(), itemId: id<'item'>().nullable() }))
    .readonly()
    .describe('The earlier sessions whose minutes were confirmed in this one.'),
  historical: z.boolean(),
}) satisfies z.ZodType<Session>
