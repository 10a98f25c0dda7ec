import type { Session } from '../../../../shared/sessions/session.ts'
import { type SpeakerEntry, speakerKindNames, waiting } from '../../../../shared/sessions/speakers.ts'

/** Who has the word on the item that is on, who has it but is paused, and who waits, in their order. */
export function listOf({ speakers, currentItemId }: Pick<Session, 'speakers' | 'currentItemId'>): {
  speaking: SpeakerEntry | undefined
  paused: SpeakerEntry[]
  queue: SpeakerEntry[]
} {
  const here = speakers.filter(({ itemId }) => itemId === currentItemId)
  return {
    speaking: here.find(({ state }) => state === 'speaking'),
    paused: here.filter(({ state }) => state === 'paused'),
    queue: waiting(speakers, currentItemId),
  }
}

/** Where somebody is, and what they ask for where it is more than to speak: `remote. Point of order`. */
export function askedWords({ via, kind }: Pick<SpeakerEntry, 'via' | 'kind'>): string {
  const where = via === 'remote' ? 'remote' : 'in the room'
  return kind === 'speak' ? where : `${where}. ${speakerKindNames[kind]}`
}

const ordinals = ['next', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** How far down the list one stands, counted from 0: `You are third in the list`. */
export function placeWords(index: number): string {
  if (index === 0) return 'You are next'
  const ordinal = ordinals[index]
  return ordinal ? `You are ${ordinal} in the list` : `You are number ${index + 1} in the list`
}

/** How long somebody has spoken: `1:20`, `64:05`. */
export function spokenFace(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
