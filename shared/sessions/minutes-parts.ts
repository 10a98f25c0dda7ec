import type { ChallengeId, ItemId } from '../ids.ts'
import type { AgendaItem } from './agenda.ts'
import type { ActionNoted, MinutesSource } from './minutes-source.ts'

/**
 * One document of the minutes. The first is open to everybody who may see the session. What not everybody may see is in
 * a part of its own: restricted items, items of a challenge that somebody has withdrawn from with all its papers, and
 * each item that somebody has withdrawn from by a ruling on it, or whose paper was taken from them.
 */
export interface MinutesPart {
  restricted: boolean
  challengeId: ChallengeId | null
  /** The item that somebody has withdrawn from by a ruling on it, or whose paper was taken from them. */
  itemId: ItemId | null
}

const open: MinutesPart = { restricted: false, challengeId: null, itemId: null }

/** What decides into which part something goes. */
export interface Belongs {
  itemId: ItemId | null
  challengeId: ChallengeId | null
  restricted?: boolean
}

/** The parts that minutes need: the open one first. */
export function partsOf(source: MinutesSource): MinutesPart[] {
  const { session, proposals, decisions, actions, earlierActions } = source
  const all: Belongs[] = [
    ...session.agenda.map((item) => ({ itemId: item.id, challengeId: item.challengeId })),
    ...proposals.map(({ proposal, restricted }) => ({ ...proposal, restricted })),
    ...[...decisions, ...actions, ...earlierActions],
  ]
  const parts = [open, ...all.map((one) => placeOf(source, one))]
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()]
}

/** Which part something belongs to. */
export function placeOf(
  { session, withdrawnFrom }: MinutesSource,
  { itemId, challengeId, restricted }: Belongs,
): MinutesPart {
  const item = session.agenda.find(({ id }) => id === itemId)
  const about = [challengeId, item?.challengeId].find((id) => id && withdrawnFrom.challengeIds.includes(id)) ?? null
  const isTaken =
    item &&
    (withdrawnFrom.itemIds.includes(item.id) ||
      (item.documentId !== null && withdrawnFrom.documentIds.includes(item.documentId)))
  return {
    // What was on an item that is on the agenda no more counts as restricted, as everywhere.
    restricted: restricted === true || (itemId !== null && item?.confidentiality !== 'open'),
    challengeId: about,
    itemId: isTaken ? item.id : null,
  }
}

type PlaceOfItem = Pick<AgendaItem, 'id' | 'challengeId' | 'documentId'> & { confidentiality: string }

/**
 * An action of an earlier session as minutes of a later one may tell it, by the item that it was recorded on, which is on
 * no agenda of theirs. What was on an item that somebody has lost by itself is not told again: no part is without them.
 */
export function toldLater<A extends ActionNoted>(
  action: A,
  item: PlaceOfItem | undefined,
  { challengeIds, documentIds, itemIds }: MinutesSource['withdrawnFrom'],
): A | undefined {
  if (action.itemId === null) return action
  if (!item) return { ...action, itemId: null, restricted: true }
  const { id, challengeId, documentId, confidentiality } = item
  if (itemIds.includes(id) || (documentId !== null && documentIds.includes(documentId))) return undefined
  const isKept = challengeId !== null && challengeIds.includes(challengeId)
  return {
    ...{ ...action, itemId: null, restricted: confidentiality !== 'open' },
    challengeId: isKept ? challengeId : action.challengeId,
  }
}

/** Whether two parts are one and the same document. */
export function isSamePart(one: MinutesPart, other: MinutesPart): boolean {
  return keyOf(one) === keyOf(other)
}

/** Whether everybody who may see the session may read this part. */
export function isOpen(part: MinutesPart): boolean {
  return isSamePart(part, open)
}

const keyOf = ({ restricted, challengeId, itemId }: MinutesPart) => `${restricted}.${challengeId}.${itemId}`
