import { eq } from 'drizzle-orm'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import { id, type ProposalId } from '../../shared/ids.ts'
import type { ClockActor } from '../../shared/members/actor.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Bus } from '../change.ts'
import type { Log } from '../log.ts'
import { foldProposal } from './fold.ts'

/** A timer is only a hint of when to look: a clock that was set, or a machine that slept, is noticed within this. */
const lookAgainMs = 15_000

const theClock: ClockActor = { kind: 'clock', personId: id<'person'>().parse('clock') }
const commandIdSchema = id<'command'>()

interface ClosingParts {
  db: Db
  bus: Pick<Bus, 'change'>
  now(): Date
  log: Log
}

/**
 * Closes tests of words at their time. Nothing is remembered here: what is due follows from rows and streams, so that
 * after a start whatever fell due meanwhile is closed first. Who answers too late is refused by the rule, not by this.
 */
export function createClosingTimes({ db, bus, now, log }: ClosingParts) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking: Promise<void> = Promise.resolve()
  let isStopped = false

  /** Closes what is due, and comes back when the next is. */
  function look(): Promise<void> {
    looking = looking.then(async () => {
      clearTimeout(timer)
      const nextMs = await closeDue().catch((error) => {
        log.error({ err: error }, 'tests of words could not be closed at their time')
        return lookAgainMs
      })
      if (isStopped) return
      clearTimeout(timer)
      timer = setTimeout(() => void look(), nextMs)
      timer.unref()
    })
    return looking
  }

  /** How long until there is something to look at. */
  async function closeDue(): Promise<number> {
    const open = await db.select({ id: proposals.id }).from(proposals).where(eq(proposals.state, 'open'))
    let nextMs = lookAgainMs
    for (const { id } of open) {
      const { state } = await foldProposal(db, `proposal:${id}`)
      if (state?.how.way !== 'tested' || state.how.closesAt === null) continue
      const dueInMs = Date.parse(state.how.closesAt) - now().getTime()
      if (dueInMs <= 0) await close(id, state.how.closesAt, state.how.words)
      else nextMs = Math.min(nextMs, dueInMs)
    }
    return nextMs
  }

  async function close(id: ProposalId, closesAt: string, words: number): Promise<void> {
    const commandId = commandIdSchema.parse(`clock-${id}-${Date.parse(closesAt)}`)
    try {
      await bus.change(theClock, { commandId, type: 'closeProposal', target: id, body: { words } })
    } catch (error) {
      // Somebody was quicker, or too much waits: what is still open is looked at again.
      if (!(error instanceof Refusal)) throw error
      log.info({ proposal: id, code: error.code }, 'a test of words was not closed by the clock')
    }
  }

  return {
    look,
    /** A test that has just begun, or goes on, may be due sooner than what is waited for. */
    heard(recorded: readonly Recorded[]): void {
      const begins = recorded.some(({ event }) => event.type === 'proposalOpened' || event.type === 'proposalResumed')
      // Not waited for: this is heard inside the queue that closing waits in.
      if (begins && !isStopped) void look()
    },
    async stop(): Promise<void> {
      isStopped = true
      clearTimeout(timer)
      await looking
    },
  }
}
