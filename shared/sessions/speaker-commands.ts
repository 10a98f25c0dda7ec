import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { speakerKinds } from './speakers.ts'

const epoch = z.int().min(1)
const speakerId = id<'speaker'>()
const ofSpeaker = z.strictObject({ epoch, speakerId })

const who = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('seat'), seatId: id<'seat'>() }),
  z.strictObject({
    as: z.literal('written'),
    name: z.string().trim().min(1, 'Write who asks to speak.').max(120),
    via: z.enum(['room', 'remote']).default('room'),
  }),
])

/** How people ask to speak, and how whoever operates keeps the list. */
export const speakerCommands = {
  askToSpeak: {
    action: 'session.speak',
    summary: 'Ask to speak on the item that is on. Asking again in another way changes what was asked for.',
    body: z.strictObject({ kind: z.enum(speakerKinds).default('speak') }),
  },
  lowerHand: {
    action: 'session.speak',
    summary: 'Stop asking to speak, or say that one has finished.',
    body: z.strictObject({}),
  },
  addSpeaker: {
    action: 'session.operate',
    summary: 'Put somebody without a device on the list: a seat that is here, or a person by their written name.',
    body: z.strictObject({ epoch, who, kind: z.enum(speakerKinds).default('speak') }),
  },
  giveWord: {
    action: 'session.operate',
    summary: 'Give somebody the word. Whoever spoke before has spoken, unless they were paused.',
    body: ofSpeaker,
  },
  pauseSpeaker: {
    action: 'session.operate',
    summary: 'Stop the time of whoever speaks, who keeps the word.',
    body: ofSpeaker,
  },
  endSpeaker: { action: 'session.operate', summary: 'End somebody’s time to speak.', body: ofSpeaker },
  moveSpeaker: {
    action: 'session.operate',
    summary: 'Put somebody who waits before another, or at the end with null.',
    body: z.strictObject({ epoch, speakerId, beforeSpeakerId: speakerId.nullable() }),
  },
  removeSpeaker: { action: 'session.operate', summary: 'Take somebody who waits off the list.', body: ofSpeaker },
} satisfies Record<string, CommandSpec>

export type SpeakerCommand = CommandsOf<typeof speakerCommands>
