import { and, inArray, isNull } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { documents } from '../../db/documents.ts'
import { impacts } from '../../db/impacts.ts'
import { proposals } from '../../db/proposals.ts'
import { readableActions } from '../../db/readable-actions.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import { actions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import type { ActionId, ChallengeId, DecisionId, DocumentId, ImpactId, ProposalId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { StreamKind } from '../../shared/protocol.ts'
import { impactSentences } from '../touches.ts'

/** Something that news is about, with its title as it is now. */
export interface Subject {
  kind: 'challenge' | 'document' | 'impact' | 'proposal' | 'decision' | 'action'
  id: string
  title: string
  challengeId: ChallengeId | null
  address: string
}

interface Asked {
  db: Db
  actor: SeatActor
  /** The ids of one kind that are asked about. */
  ids<Id extends string>(kind: StreamKind): Id[]
}

/** Titles and addresses of those of the things that the actor may read, by stream: one question for each kind. */
export async function subjectsOf(
  db: Db,
  actor: SeatActor,
  about: readonly { kind: StreamKind; id: string }[],
): Promise<Map<string, Subject>> {
  const asked: Asked = {
    db,
    actor,
    ids: <Id extends string>(kind: StreamKind) => [
      ...new Set(about.flatMap((each) => (each.kind === kind ? [each.id as Id] : []))),
    ],
  }
  const readers = [aboutChallenges, aboutDocuments, aboutImpacts, aboutProposals, aboutDecisions, aboutActions]
  const found = await Promise.all(readers.map((reader) => reader(asked)))
  return new Map(found.flat().map((subject) => [`${subject.kind}:${subject.id}`, subject]))
}

async function aboutChallenges({ db, actor, ids }: Asked): Promise<Subject[]> {
  const columns = { senateId: challenges.senateId, challengeId: challenges.id }
  const rows = await db
    .select()
    .from(challenges)
    .where(and(visibleTo(actor, columns), inArray(challenges.id, ids<ChallengeId>('challenge'))))
  return rows.map(({ id, title }) => ({
    kind: 'challenge',
    id,
    title,
    challengeId: id,
    address: at(actor, 'challenges', id),
  }))
}

async function aboutDocuments({ db, actor, ids }: Asked): Promise<Subject[]> {
  const rows = await db
    .select()
    .from(documents)
    // The pages of a session's groups are told by nobody: five tables would be fifteen lines of news.
    .where(and(readableDocuments(actor), isNull(documents.itemId), inArray(documents.id, ids<DocumentId>('document'))))
  return rows.map(({ id, title, challengeId }) => ({
    ...{ kind: 'document', id, title, challengeId },
    address: at(actor, 'documents', id),
  }))
}

async function aboutImpacts({ db, actor, ids }: Asked): Promise<Subject[]> {
  const rows = await db
    .select({ id: impacts.id, ref: impacts.ref, challengeId: impacts.challengeId })
    .from(impacts)
    .where(and(visibleTo(actor, impacts), inArray(impacts.id, ids<ImpactId>('impact'))))
  const sentences = await impactSentences(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, ref, challengeId }) => ({
    ...{ kind: 'impact', id, title: `${ref} ${shortened(sentences.get(id) ?? '')}`.trim(), challengeId },
    address: at(actor, 'impacts', id),
  }))
}

async function aboutProposals({ db, actor, ids }: Asked): Promise<Subject[]> {
  const rows = await db
    .select()
    .from(proposals)
    .where(and(readableProposals(actor), inArray(proposals.id, ids<ProposalId>('proposal'))))
  return rows.map(({ id, ref, wording, challengeId }) => ({
    ...{ kind: 'proposal', id, title: `${ref} "${shortened(wording)}"`, challengeId },
    address: at(actor, 'proposals', id),
  }))
}

async function aboutDecisions({ db, actor, ids }: Asked): Promise<Subject[]> {
  const rows = await db
    .select()
    .from(decisions)
    .where(and(visibleTo(actor, decisions), inArray(decisions.id, ids<DecisionId>('decision'))))
  return rows
    .filter(({ senateId, challengeId, state }) => {
      const draft = unrecordedStates.some((unrecorded) => unrecorded === state)
      return can(actor, 'decision.read', { senateId, challengeId, draft })
    })
    .map(({ id, ref, title, challengeId }) => ({
      ...{ kind: 'decision', id, title: `${ref} ${title}`, challengeId },
      address: at(actor, 'decisions', id),
    }))
}

async function aboutActions({ db, actor, ids }: Asked): Promise<Subject[]> {
  const rows = await db
    .select()
    .from(actions)
    .where(and(readableActions(db, actor), inArray(actions.id, ids<ActionId>('action'))))
  return rows.map(({ id, ref, text, challengeId }) => ({
    ...{ kind: 'action', id, title: `${ref} ${text}`, challengeId },
    address: `/senates/${actor.senateId}/actions#${id}`,
  }))
}

const at = ({ senateId }: SeatActor, page: string, id: string) => `/senates/${senateId}/${page}/${id}`

/** The beginning of a long text, cut between words. */
function shortened(text: string): string {
  const most = 90
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).toWellFormed()}…`
}
