import * as z from 'zod'
import { documentKinds } from '../documents/kinds.ts'
import { guestIdSchema, id } from '../ids.ts'
import { heldSession } from './held-session.ts'
import {
  confidentialities,
  itemPurposes,
  itemStates,
  modalities,
  sessionKinds,
  sessionStates,
} from './session-words.ts'

const agendaItem = z.strictObject({
  id: id<'item'>(),
  ref: z.string(),
  title: z.string(),
  purpose: z.enum(itemPurposes),
  presenterSeatId: id<'seat'>().nullable(),
  documentId: id<'document'>().nullable().describe('The paper of this item, if you may open it.'),
  documentTitle: z.string().nullable(),
  challengeId: id<'challenge'>().nullable(),
  challengeRef: z.string().nullable(),
  allottedMs: z.int(),
  confidentiality: z.enum(confidentialities),
  state: z.enum(itemStates),
})

/** A session as lists show it, with its agenda. */
export const sessionLine = z.strictObject({
  id: id<'session'>(),
  ref: z.string(),
  title: z.string(),
  kind: z.enum(sessionKinds),
  modality: z.enum(modalities),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.string(),
  meetingLink: z.string().nullable(),
  chairSeatId: id<'seat'>(),
  state: z.enum(sessionStates),
  agenda: z.array(agendaItem).describe('Without items that you have withdrawn from.'),
})
export type SessionLine = z.infer<typeof sessionLine>

export const sessionList = z.strictObject({ items: z.array(sessionLine), next: z.string().nullable() })
export type SessionList = z.infer<typeof sessionList>

/** What guests are called, and the word on who they are that they gave with it. */
export const guestNames = z.strictObject({
  items: z.array(z.strictObject({ guestId: guestIdSchema(), name: z.string(), about: z.string() })),
})

export type GuestNames = z.infer<typeof guestNames>

/** The written names of people without a seat who asked to speak: kept outside the journal, so that they can be erased. */
export const speakerNames = z.strictObject({
  items: z.array(z.strictObject({ speakerId: id<'speaker'>(), name: z.string().nullable() })),
})
export type SpeakerNames = z.infer<typeof speakerNames>

const aboutItem = z.strictObject({
  itemId: id<'item'>(),
  documentTitle: z.string().nullable().describe('Null without a paper, or where you may not open it.'),
  documentKind: z.enum(documentKinds).nullable().describe('Null where its title is.'),
  challengeRef: z.string().nullable(),
})

/** A session to go on folding from: its events since `version` lead on from `state`. */
export const sessionAnswer = z.strictObject({
  id: id<'session'>(),
  version: z.int(),
  state: heldSession,
  about: z.array(aboutItem).describe('What the items of the agenda are about, by name.'),
  notesClosed: z
    .boolean()
    .describe('Whether the notes for the minutes have been begun and you, who run sessions, may not open them.'),
})
export type SessionAnswer = z.infer<typeof sessionAnswer>
