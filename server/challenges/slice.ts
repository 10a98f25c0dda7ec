import { eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { heldQuery } from '../../db/hot-query.ts'
import type { Db } from '../../db/store.ts'
import type { Resource } from '../../shared/can.ts'
import type { Challenge, ChallengeEvent, ChallengeFacts } from '../../shared/challenges/challenge.ts'
import { challengeCommands } from '../../shared/challenges/commands.ts'
import { decide } from '../../shared/challenges/decide.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import { parseStream } from '../../shared/protocol.ts'
import type { Slice } from '../slice.ts'
import { loadChallenge, loadSenate } from './load.ts'
import { project } from './project.ts'

/** Strategic questions before the senate: framed, moved along, with options and how it looks from each organisation. */
export const challengeSlice: Slice<Challenge | null, typeof challengeCommands, ChallengeEvent, ChallengeFacts> = {
  kind: 'challenge',
  commands: challengeCommands,
  load: (reads, command) =>
    command.type === 'openChallenge' ? loadSenate(reads, command) : loadChallenge(reads, command),
  decide,
  result(recorded) {
    const [first] = recorded
    switch (first?.event.type) {
      case 'challengeOpened':
        return { id: parseStream(first.stream)?.id, ref: first.event.ref }
      case 'optionAdded':
        return { id: first.event.optionId }
      case 'viewWritten':
        return { id: first.event.viewId }
      default:
        return {}
    }
  },
  project,
  async resource(db, id) {
    return challengeResource(db, id as ChallengeId)
  },
}

/** What `can` looks at for a challenge. */
export async function challengeResource(db: Db, challengeId: ChallengeId): Promise<Resource | undefined> {
  const [row] = await senateOfChallenge(db, { id: challengeId })
  return row && { senateId: row.senateId, challengeId }
}

const senateOfChallenge = heldQuery<'id', Pick<typeof challenges.$inferSelect, 'senateId'>>((db, value) =>
  db
    .select({ senateId: challenges.senateId })
    .from(challenges)
    .where(eq(challenges.id, value('id'))),
)
