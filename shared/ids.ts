import * as z from 'zod'

declare const kind: unique symbol
declare const guest: unique symbol

/** An id that says what it names, so that a seat can never be passed where a person belongs. */
export type Id<K extends string> = string & { readonly [kind]: K }

export type SenateId = Id<'senate'>
export type PersonId = Id<'person'>
export type SeatId = Id<'seat'>
export type OrganisationId = Id<'organisation'>
export type SiteId = Id<'site'>
export type ServiceId = Id<'service'>
export type InterestId = Id<'interest'>
export type RulingId = Id<'ruling'>
export type ChallengeId = Id<'challenge'>
export type OptionId = Id<'option'>
export type ViewId = Id<'view'>
export type DocumentId = Id<'document'>
export type SessionId = Id<'session'>
export type ItemId = Id<'item'>
export type BreakOutId = Id<'breakOut'>
export type GroupId = Id<'group'>
export type PaperId = Id<'paper'>
export type SpeakerId = Id<'speaker'>
export type PaperFileId = Id<'paperFile'>
export type ProposalId = Id<'proposal'>
export type DecisionId = Id<'decision'>
export type ClauseId = Id<'clause'>
export type ImpactId = Id<'impact'>
export type PinId = Id<'pin'>
export type GateId = Id<'gate'>
export type GateTestId = Id<'gateTest'>
export type ObservationId = Id<'observation'>
export type ActionId = Id<'action'>
/** Somebody at the door of one session: a person whom we know by this id alone, without account or seat. */
export type GuestId = PersonId & { readonly [guest]: true }
export type CommandId = Id<'command'>

/** Ids are opaque: lower-case letters, digits and hyphens, 1 to 64 of them. */
export const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/

/** The schema of an id of one kind. The only place where a string becomes an id. */
export function id<K extends string>(): z.ZodType<Id<K>, string> {
  return z.string().regex(idPattern, 'Not an id.') as unknown as z.ZodType<Id<K>, string>
}

/** The schema of a guest's id. */
export function guestIdSchema(): z.ZodType<GuestId, string> {
  return id<'person'>() as unknown as z.ZodType<GuestId, string>
}
