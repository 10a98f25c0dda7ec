import { and, eq, ne } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { impacts } from '../../db/impacts.ts'
import { organisations, type senates } from '../../db/members.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import type { PinnedWords } from '../../shared/decisions/facts.ts'
import type { Filling } from '../../shared/decisions/from-proposal.ts'
import { documentKindNames } from '../../shared/documents/kinds.ts'
import { dayOf, formatDate } from '../../shared/format.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { resultSentence } from '../../shared/proposals/result-words.ts'
import { proposalOf } from './pinned-words.ts'

/** Kinds of documents that a senate decides on the strength of; notes and minutes are no evidence. */
const evidenceKinds = [
  'challengeBrief',
  'causeAnalysis',
  'optionsAppraisal',
  'coDesignedResponse',
  'adviceReport',
] as const

/** What there is about words that were carried, as far as whoever drafts may see it. */
export async function loadFilling(
  db: Db,
  actor: SeatActor,
  today: Date,
  { senate, words }: { senate: typeof senates.$inferSelect; words: PinnedWords },
): Promise<Filling> {
  const { challengeId } = words
  const { id: senateId, timeZone, terms } = senate
  const [challenge] = challengeId ? await db.select().from(challenges).where(eq(challenges.id, challengeId)) : []
  const proposal = await proposalOf(db, words.proposalId)
  const how = proposal?.how.way === 'tested' ? proposal.how : undefined
  const bodies = await db.select().from(organisations).where(eq(organisations.senateId, senateId))
  const { text, presenterSeatId } = await whereItWasPut(db, words, timeZone)
  const day = dayOf(today, timeZone)
  return {
    question: challenge?.question ?? null,
    context: [text, how && resultSentence(how, terms)].filter(Boolean).join(' '),
    evidence: challengeId ? await evidenceOf(db, actor, challengeId) : [],
    impacts: challengeId ? await impactsOf(db, actor, challengeId) : [],
    objectedFor: how?.objections.flatMap((one) => one.affectedOrganisationIds) ?? [],
    organisations: bodies.map(({ id, code, name, activeTo }) => ({
      ...{ id, code, name, ended: activeTo !== null && activeTo < day },
    })),
    ownerSeatIds: [challenge?.leadSeatId, presenterSeatId, words.presidedBySeatId].filter((one) => one != null),
  }
}

async function whereItWasPut(db: Db, { ref, sessionId, itemId }: PinnedWords, timeZone: string) {
  const [session] = sessionId ? await db.select().from(sessions).where(eq(sessions.id, sessionId)) : []
  const [item] = itemId ? await db.select().from(agendaItems).where(eq(agendaItems.id, itemId)) : []
  const at = session ? ` at ${session.title}, ${formatDate(session.startsAt, timeZone)}` : ''
  const on = item ? `, item ${item.ref}, ${item.title}` : ''
  return { text: `${ref} was put to the senate${at}${on}.`, presenterSeatId: item?.presenterSeatId ?? null }
}

/** Restricted documents are not named: a decision is read by everybody. */
async function evidenceOf(db: Db, actor: SeatActor, challengeId: ChallengeId): Promise<Filling['evidence']> {
  const rows = await db
    .select({ title: documents.title, kind: documents.kind })
    .from(documents)
    .where(and(readableDocuments(actor), eq(documents.challengeId, challengeId), eq(documents.restricted, false)))
    .orderBy(documents.createdAt, documents.title)
  return rows.flatMap(({ title, kind }) => {
    const known = evidenceKinds.find((one) => one === kind)
    return known ? [{ text: title, source: documentKindNames[known] }] : []
  })
}

async function impactsOf(db: Db, actor: SeatActor, challengeId: ChallengeId): Promise<Filling['impacts']> {
  return await db
    .select({ id: impacts.id, toOrganisationId: impacts.toOrganisationId })
    .from(impacts)
    .where(and(visibleTo(actor, impacts), eq(impacts.challengeId, challengeId), ne(impacts.state, 'closed')))
    .orderBy(impacts.ref)
}
