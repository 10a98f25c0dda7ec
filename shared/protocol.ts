import type { CommandId, PersonId, SeatId } from './ids.ts'
import type { RefusalCode } from './refusal.ts'

/** What a stream is about. A stream is one thing's ordered events; its name is `kind:id`. */
export const streamKinds = [
  'senate',
  'organisation',
  'challenge',
  'document',
  'session',
  'proposal',
  'decision',
  'impact',
  'action',
  'service',
  'gate',
] as const
export type StreamKind = (typeof streamKinds)[number]
export type Stream = `${StreamKind}:${string}`

/** Splits a stream's name into kind and id; undefined when it is no stream's name. */
export function parseStream(stream: string): { kind: StreamKind; id: string } | undefined {
  const colon = stream.indexOf(':')
  const kind = streamKinds.find((known) => known === stream.slice(0, colon))
  return kind && colon > 0 ? { kind, id: stream.slice(colon + 1) } : undefined
}

/** A person's intent, as it travels by socket or by `POST /api/commands`. */
export interface Envelope {
  /** Made by the client once per intent, so that a retry after a lost reply is harmless. */
  commandId: CommandId
  type: string
  /** The id of the thing that the command is about; for a new thing, of what it belongs to. */
  target: string
  /** The version of the target's stream that the person was looking at: refused as `stale` if it has moved on. */
  version?: number
  body: unknown
}

export interface Accepted {
  stream: Stream
  version: number
  result: Record<string, unknown>
}

/** RFC 9457, over HTTP and in a socket's acknowledgement alike. */
export interface Problem {
  type: 'about:blank'
  title: string
  status: number
  code: RefusalCode | 'internal'
  detail: string
  at?: string
  /** With `too-many`: how long to wait. Over HTTP the header Retry-After says the same. */
  retryAfterSeconds?: number
  correlationId: string
}

/** What every event has in common; each slice adds its own fields. */
export interface Event {
  type: string
}

/** Who made an event and when: the seat, or the person where there is no seat. */
export interface Moment {
  at: string
  by: SeatId | PersonId
}

/** An event as clients receive it: either whole, or withheld so that versions still count. Then nothing says whose. */
export type Told<E extends Event = Event> =
  | ({ version: number } & Moment & { event: E })
  | { version: number; event: { type: 'withheld' } }

/** One commit's events of one stream: `from` is the version of the first, `to` of the last. */
export interface Batch {
  stream: Stream
  from: number
  to: number
  events: Told[]
}

/**
 * Who of those present at a session has lost their last connection, since when by the server's time. It says nothing of
 * attendance. `all` stands instead of what was known before; `change` is what has moved since.
 */
export interface PresenceNews {
  stream: Stream
  of: 'all' | 'change'
  lost: readonly { seatId: SeatId; since: string }[]
  back: readonly SeatId[]
}

export interface ClientToServer {
  command(envelope: Envelope, answer: (reply: Accepted | Problem) => void): void
  /** Follow one stream from the version held; answered with what was missed. */
  follow(ask: { stream: Stream; version: number }, answer: (reply: Batch | Problem) => void): void
  unfollow(stream: Stream): void
}

export interface ServerToClient {
  events(batch: Batch): void
  /** Content-free: something in a list has moved. Sent to those who may read the stream. */
  moved(news: { stream: Stream; to: number }): void
  /** Of a session that you follow: when you begin to, and then at most once a second. */
  presence(news: PresenceNews): void
  /** What you may see has changed: fetch again, and reconnect what was closed. */
  stale(): void
  /** The session has ended: nothing further will be answered. */
  signedOut(): void
}

/** Tells a problem from an answer, whichever way it came. */
export function isProblem(reply: object): reply is Problem {
  return 'code' in reply && 'correlationId' in reply
}
