import { eq } from 'drizzle-orm'
import { senates } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { SenateId, SessionId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'
import { isUnpublished } from '../../shared/sessions/seen.ts'
import type { Session } from '../../shared/sessions/session.ts'
import type { Loaded, Reads } from '../slice.ts'
import { factsFor } from './facts.ts'
import { foldSession } from './fold.ts'
import { mattersOf } from './matters.ts'
import { isAboutMinutes, minutesFacts } from './minutes-facts.ts'

export type SessionLoaded = Loaded<Session | undefined, SessionFacts>

/** Loads the session that a command is about; for a new one, its senate. */
export async function load(reads: Reads, command: SessionCommand, actor: Actor): Promise<SessionLoaded | undefined> {
  return isNew(command) ? loadSenate(reads, command, actor) : loadSession(reads, command, actor)
}

function isNew({ type }: SessionCommand): boolean {
  return type === 'importSession' || type === 'planSession'
}

async function loadSenate(reads: Reads, command: SessionCommand, actor: Actor): Promise<SessionLoaded | undefined> {
  const [senate] = await reads.db
    .select({ id: senates.id })
    .from(senates)
    .where(eq(senates.id, command.target as SenateId))
  if (!senate) return undefined
  return {
    senateId: senate.id,
    stream: `senate:${senate.id}`,
    state: undefined,
    facts: await factsFor(reads, senate.id, undefined, command, actor),
    resource: { senateId: senate.id },
  }
}

async function loadSession(reads: Reads, command: SessionCommand, actor: Actor): Promise<SessionLoaded | undefined> {
  const senateId = await senateOfSession(reads.db, command.target)
  const { state } = await foldSession(reads.db, `session:${command.target}`)
  if (!senateId || !state) return undefined
  return {
    senateId,
    stream: `session:${command.target}`,
    state,
    facts: {
      ...(await factsFor(reads, senateId, state, command, actor)),
      matters:
        command.type === 'carryOver' ? await mattersOf(reads.db, senateId, command.target as SessionId) : undefined,
      minutes: isAboutMinutes(command) ? await minutesFacts(reads, senateId, state, command) : undefined,
    },
    resource: { senateId, sessionId: command.target as SessionId, draft: isUnpublished(state) },
  }
}

/** The senate that holds a session. */
export async function senateOfSession(db: Db, id: string): Promise<SenateId | undefined> {
  const [row] = await db
    .select({ senateId: sessions.senateId })
    .from(sessions)
    .where(eq(sessions.id, id as SessionId))
  return row?.senateId
}
