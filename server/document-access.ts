import { and, eq, gt } from 'drizzle-orm'
import { authSessions } from '../db/accounts.ts'
import { documents } from '../db/documents.ts'
import { organisations, people } from '../db/members.ts'
import type { Db } from '../db/store.ts'
import { can, type Resource } from '../shared/can.ts'
import type { ReadOnlyReason } from '../shared/documents/collab.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import type { DocumentAccess, Entry, Face, Visitor } from './documents/access.ts'
import type { Passes } from './guests/passes.ts'
import type { Access } from './members/access.ts'

interface Parts {
  db: Db
  access: Access
  passes: Passes
}

/** Those who sit for no organisation. */
const independentColour = '#425563'

/** What `can` says of a person and a document, for the document host. */
export function createDocumentAccess({ db, access, passes }: Parts): DocumentAccess {
  async function isSignedIn({ personId, sessionId }: Visitor): Promise<boolean> {
    const byPass = await passes.stillSignedIn({ personId, sessionId })
    if (byPass !== undefined) return byPass
    const sessions = await db
      .select({ id: authSessions.id })
      .from(authSessions)
      .where(
        and(
          eq(authSessions.id, sessionId),
          eq(authSessions.userId, personId),
          // Sign-in sessions run by the real clock.
          gt(authSessions.expiresAt, new Date()),
        ),
      )
    return sessions.length > 0
  }

  async function faceOf(actor: SeatActor): Promise<Face> {
    const [person] = await db.select({ name: people.name }).from(people).where(eq(people.id, actor.personId))
    const [organisation] = actor.organisationId
      ? await db
          .select({ code: organisations.code, colour: organisations.colour })
          .from(organisations)
          .where(eq(organisations.id, actor.organisationId))
      : []
    return {
      name: person?.name ?? '',
      role: actor.role,
      organisationCode: organisation?.code ?? null,
      colour: organisation?.colour ?? independentColour,
    }
  }

  return {
    async mayOpen(visitor: Visitor, documentId: DocumentId): Promise<Entry> {
      if (!(await isSignedIn(visitor))) return { kind: 'signed-out' }
      const [row] = await db.select().from(documents).where(eq(documents.id, documentId))
      const actor = row && (await access.seatActor(visitor.personId, row.senateId))
      if (!row || !actor) return { kind: 'refused' }
      const { senateId, challengeId, assignedSeatIds, restricted, state } = row
      const resource = { senateId, challengeId, documentId, assignedSeatIds, restricted }
      if (!can(actor, 'document.read', resource)) return { kind: 'refused' }
      return { kind: 'open', senateId, face: await faceOf(actor), readOnly: readOnly(actor, resource, state) }
    },
  }
}

function readOnly(
  actor: SeatActor,
  resource: Resource,
  state: 'open' | 'frozen' | 'sealed',
): ReadOnlyReason | undefined {
  if (!can(actor, 'document.write', { ...resource, locked: false })) return 'not-yours-to-write'
  if (can(actor, 'document.write', { ...resource, locked: state !== 'open' })) return undefined
  return state === 'open' ? 'not-yours-to-write' : state
}
