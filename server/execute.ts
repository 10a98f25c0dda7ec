import type { Accepted, Envelope } from '../shared/protocol.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Bus, idOf, type Origin, type Sender } from './change.ts'
import type { Limits } from './limits.ts'
import type { Metrics } from './metrics.ts'

/** Carries out a command from outside: the bus, behind the person's limit, measured. */
export type Execute = (
  sender: Sender,
  envelope: Envelope,
  origin: Exclude<Origin, 'demonstration'>,
) => Promise<Accepted>

export function createExecute({ bus, limits, metrics }: { bus: Bus; limits: Limits; metrics: Metrics }): Execute {
  return async (sender, envelope, origin) => {
    const type = bus.commands.has(envelope.type) ? envelope.type : 'unknown'
    const done = metrics.commandSeconds.startTimer()
    try {
      await limits.command(idOf(sender))
      const accepted = await bus.change(sender, envelope, origin)
      metrics.commands.inc({ type, outcome: 'done' })
      return accepted
    } catch (error) {
      metrics.commands.inc({ type, outcome: error instanceof Refusal ? error.code : 'failed' })
      throw error
    } finally {
      done()
    }
  }
}
