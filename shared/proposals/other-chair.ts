import { Refusal } from '../refusal.ts'
import { refuseStaleChair } from '../sessions/chair.ts'
import type { Session } from '../sessions/session.ts'

/**
 * While a session is under way, what is run in it is run under whoever holds its chair: a command from before the chair
 * moved is refused, so that two chairs cannot run one test.
 */
export function refuseOtherChair(
  session: Pick<Session, 'state' | 'chairEpoch'> | null,
  epoch: number | undefined,
): void {
  if (session?.state !== 'open' && session?.state !== 'adjourned') return
  if (epoch === undefined) {
    const sentence = 'These words belong to a session that is under way. Reload the page, then run the test from there.'
    throw new Refusal('needs-epoch', sentence, '/epoch')
  }
  refuseStaleChair(session, epoch)
}
