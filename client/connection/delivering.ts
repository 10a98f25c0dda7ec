import type { Accepted, Envelope } from '../../shared/protocol.ts'
import { Unreachable } from './api.ts'

const retryAfterMs = [0, 400, 1500, 4000]

/** An intent older than this is tried no more: longer than every try takes together, and shorter than a sleep. */
export const goodForMs = 60_000

/** What sending needs of the page: one try, its clock, and whether the device says that it is connected. */
export interface Delivering {
  attempt(envelope: Envelope): Promise<Accepted>
  now(): number
  wait(ms: number): Promise<void>
  isOnline(): boolean
}

/**
 * Sends an intent until it is answered, with the same command id each time: one whose reply was lost is answered with
 * its first result. A page that slept between two tries gives up: what was meant an hour ago is not done now.
 * @throws Unreachable, when nothing answers in time. Whatever else an attempt throws is its answer.
 */
export async function deliver(envelope: Envelope, { attempt, now, wait, isOnline }: Delivering): Promise<Accepted> {
  const pressedAt = now()
  for (const delay of retryAfterMs) {
    await wait(delay)
    if (now() - pressedAt > goodForMs) throw new Unreachable()
    try {
      return await attempt(envelope)
    } catch (error) {
      if (!(error instanceof Unreachable) || !isOnline()) throw error
    }
  }
  throw new Unreachable()
}
