import { eq } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import { senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import { dayOf } from '../../shared/format.ts'
import type { DocumentId, SenateId } from '../../shared/ids.ts'
import type { ProposalCommand } from '../../shared/proposals/commands.ts'
import type { ProposalFacts } from '../../shared/proposals/put.ts'
import { gatheredAt } from '../gathered.ts'
import { placeOfItem } from '../item-place.ts'
import { seatFacts } from '../seat-facts.ts'
import type { Loaded, Reads } from '../slice.ts'
import { type About, quorumNow, unknownIn, written } from './about.ts'

type Agreeing = Extract<ProposalCommand, { type: 'agreeInTheRoom' | 'agreeOnWords' }>
export type AgreedLoaded = Loaded<undefined, ProposalFacts>

/** Loads what words are agreed in: a document for a passage of it, the senate for words that are written down. */
export async function loadAgreed(reads: Reads, command: Agreeing): Promise<AgreedLoaded | undefined> {
  const { db, now, documents: reader } = reads
  const { target, body } = command
  const document = command.type === 'agreeInTheRoom' ? await documentOf(db, target) : undefined
  if (command.type === 'agreeInTheRoom' && !document) return undefined
  const [senate] = await db
    .select()
    .from(senates)
    .where(eq(senates.id, document?.senateId ?? (target as SenateId)))
  if (!senate) return undefined
  const named = command.type === 'agreeOnWords' ? command.body.challengeId : undefined
  const item = await placeOfItem(db, body.itemId ?? null)
  const about: About = {
    challengeId: document?.challengeId ?? named ?? item?.challengeId ?? null,
    documentId: document?.id ?? null,
    sessionId: body.sessionId ?? null,
    itemId: body.itemId ?? null,
  }
  const { restricted = false, assignedSeatIds = [] } = document ?? {}
  return {
    senateId: senate.id,
    stream: document ? `document:${document.id}` : `senate:${senate.id}`,
    state: undefined,
    facts: {
      ref: await nextRef(db, proposals, senate.id, 'P'),
      words:
        command.type === 'agreeOnWords'
          ? written(command.body.wording)
          : document && (await reader.passage(document.id, command.body.passage)),
      document: document && { documentId: document.id, whole: await reader.whole(document.id) },
      challengeId: about.challengeId,
      room: await roomOf(db, senate, about, dayOf(now, senate.timeZone)),
      seats: await seatFacts(db, senate.id, body.presentSeatIds, about, now),
      unknown: await unknownIn(db, senate.id, about),
    },
    resource: { senateId: senate.id, ...about, item, restricted, assignedSeatIds },
  }
}

async function documentOf(db: Db, target: string) {
  const [document] = await db
    .select()
    .from(documents)
    .where(eq(documents.id, target as DocumentId))
  return document
}

async function roomOf(db: Db, senate: typeof senates.$inferSelect, about: About, today: string) {
  if (!about.sessionId) return null
  const { seats, session } = await gatheredAt(db, senate.id, about.sessionId, today)
  return session ? { session, quorate: quorumNow(senate.terms, seats, session, about).quorate } : null
}
