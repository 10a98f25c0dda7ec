import type { SpeakerId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { isVisiting, type SessionGuest } from './guests.ts'
import { seenByOf } from './seen.ts'
import type { Session } from './session.ts'
import { isOfGuest, isStanding, type SpeakerEvent } from './speakers.ts'

/** A guest asks to speak on what is on, if it is open to guests. Who is given the word is the chair's to say. */
export function guestAsks(session: Session, guest: SessionGuest, newId: () => string): SpeakerEvent {
  if (session.state !== 'open') throw new Refusal('not-open', 'The session is not running. Ask when it goes on.')
  const item = session.agenda.find(({ id }) => id === session.currentItemId)
  if (item?.confidentiality !== 'open') {
    throw new Refusal('no-item', 'No item that is open to guests is on. Ask to speak when one has begun.')
  }
  if (!isVisiting(guest)) {
    throw new Refusal('not-here', 'Say first whether you are here, in the room or remotely. Then ask to speak.')
  }
  if (standing(session, guest)) throw new Refusal('already-asked', 'You have asked already. Wait for your turn.')
  return {
    ...{ type: 'guestAskedToSpeak', speakerId: newId() as SpeakerId, guestId: guest.guestId, itemId: item.id },
    ...{ kind: 'speak', via: guest.via ?? 'room', seenBy: seenByOf(item) },
  }
}

/** A guest takes back that they asked, or says that they have finished. */
export function guestLowersHand(session: Session, guest: SessionGuest): SpeakerEvent {
  const entry = standing(session, guest)
  const item = session.agenda.find(({ id }) => id === entry?.itemId)
  if (!entry || !item) throw new Refusal('not-asked', 'You are not on the list. There is nothing to take back.')
  const type = entry.state === 'queued' ? 'speakerWithdrawn' : 'speakerEnded'
  return { type, speakerId: entry.id, seenBy: seenByOf(item) }
}

const standing = ({ speakers }: Session, { guestId }: SessionGuest) =>
  speakers.find((one) => isStanding(one) && isOfGuest(one, guestId))
