import type { Batch } from '../protocol.ts'
import type { SessionEvent } from './session.ts'

type Type = SessionEvent['type']

/** Of the plan: what these bring has names that only a snapshot knows, and may be of items that were not seen before. */
const ofThePlan: readonly Type[] = [
  'sessionImported',
  'sessionMoved',
  'sessionPlanned',
  'sessionEdited',
  'itemAdded',
  'itemEdited',
  'itemMoved',
  'itemRemoved',
  'sessionPublished',
  'sessionCancelled',
]

/** Who comes, goes and speaks: the room alone shows it. */
const ofTheRoom: readonly Type[] = [
  'attended',
  'left',
  'apologiesSent',
  'deputised',
  'entryAsked',
  'entryWithdrawn',
  'entryDeclined',
  'guestAdmitted',
  'guestArrived',
  'guestLeft',
  'guestRemoved',
  'guestAskedToSpeak',
  'speakerAsked',
  'speakerAdded',
  'speakerKindChanged',
  'speakerMoved',
  'wordGiven',
  'speakerPaused',
  'speakerEnded',
  'speakerWithdrawn',
]

/** What changes the papers of a session, besides its plan. */
const ofThePapers: readonly Type[] = ['paperIssued', 'paperReplaced', 'paperWithdrawn', 'itemCarriedOver']

const isSession = ({ stream }: Batch) => stream.startsWith('session:')
const among = (types: readonly string[], { events }: Batch) => events.every(({ event }) => types.includes(event.type))

/**
 * Whether whoever folds a session knows it after this batch as a snapshot would tell it. Something withheld may have
 * taken away what was seen until now, so a snapshot has to say what is left.
 */
export function isFoldedWhole(batch: Batch): boolean {
  return isSession(batch) && !batch.events.some(({ event }) => ['withheld', ...ofThePlan].includes(event.type))
}

/** Whether a batch of a session changes nothing that lists and other pages show of it. */
export function isOfTheRoomAlone(batch: Batch): boolean {
  return isSession(batch) && among(ofTheRoom, batch)
}

/** Whether a batch of a session leaves its agenda and papers, as somebody may read them, as they were. */
export function leavesPapersAlone(batch: Batch): boolean {
  const touching = ['withheld', ...ofThePlan, ...ofThePapers]
  return isSession(batch) && !batch.events.some(({ event }) => touching.includes(event.type))
}
