import { eq } from 'drizzle-orm'
import { challenges, options, views } from '../db/challenges.ts'
import { decisions } from '../db/decisions.ts'
import { documents } from '../db/documents.ts'
import { gates } from '../db/gates.ts'
import { impacts } from '../db/impacts.ts'
import { interests, invitations, organisations, rulings, seats, senates, services, sites } from '../db/members.ts'
import { proposals } from '../db/proposals.ts'
import { actions, sessions } from '../db/sessions.ts'
import type { Db } from '../db/store.ts'
import type { SenateId } from '../shared/ids.ts'

const owned = [
  challenges,
  documents,
  decisions,
  impacts,
  gates,
  proposals,
  sessions,
  actions,
  options,
  views,
  seats,
  interests,
  rulings,
  organisations,
  sites,
  services,
]

/** The target of commands that belong to no senate yet. */
export const deploymentTarget = 'deployment'

/**
 * Finds the senate that a command's target belongs to, so that the command can wait in that senate's queue. A thing
 * never changes senates, so what was found is remembered.
 */
export function createSenateOf(db: Db) {
  const known = new Map<string, SenateId>()

  async function look(target: string): Promise<SenateId | undefined> {
    const [senate] = await db
      .select({ id: senates.id })
      .from(senates)
      .where(eq(senates.id, target as SenateId))
    if (senate) return senate.id
    for (const table of owned) {
      const [row] = await db
        .select({ senateId: table.senateId })
        .from(table)
        .where(eq(table.id as typeof seats.id, target as never))
      if (row) return row.senateId
    }
    const [invited] = await db.select().from(invitations).where(eq(invitations.tokenHash, target))
    return invited?.senateId
  }

  return async (target: string): Promise<SenateId | typeof deploymentTarget | undefined> => {
    if (target === deploymentTarget) return deploymentTarget
    const remembered = known.get(target)
    if (remembered) return remembered
    const senateId = await look(target)
    if (senateId && known.size < 100_000) known.set(target, senateId)
    return senateId
  }
}
