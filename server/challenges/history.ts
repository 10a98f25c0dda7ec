import { and, desc, gt, inArray, lt } from 'drizzle-orm'
import * as z from 'zod'
import { journal } from '../../db/journal.ts'
import type { Db } from '../../db/store.ts'
import type { ChallengeHistory } from '../../shared/challenges/answers.ts'
import { deeds } from '../../shared/challenges/deeds.ts'
import type { ChallengeId, SeatId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Stream } from '../../shared/protocol.ts'
import { fromText } from '../journal.ts'
import { pageOf, placeOf } from '../paging.ts'
import { type Belongings, belongingsOf, streamsOf } from './belongings.ts'
import { seatsIn, writersOf } from './people.ts'

type Subject = ChallengeHistory['items'][number]['subject']

/** What happened on a challenge, on everything that belongs to it, and in the words of its documents. */
export async function historyOf(
  db: Db,
  actor: SeatActor,
  challengeId: ChallengeId,
  ask: { now: Date; since: Date | undefined; cursor: string | undefined; limit: number },
): Promise<ChallengeHistory> {
  const belongings = await belongingsOf(db, actor, challengeId)
  const before = placeOf(ask.cursor, z.tuple([z.number()]))
  const rows = await db
    .select({ position: journal.position, stream: journal.stream, entry: journal.entry })
    .from(journal)
    .where(
      and(
        inArray(journal.stream, streamsOf(challengeId, belongings)),
        inArray(journal.type, Object.keys(deeds)),
        ask.since && gt(journal.at, ask.since),
        before && lt(journal.position, before[0]),
      ),
    )
    .orderBy(desc(journal.position))
    .limit(ask.limit + 1)
  const { items, next } = pageOf(rows, ask.limit, (last) => [last.position])
  const subjects = subjectsOf(challengeId, belongings)
  return {
    now: ask.now.toISOString(),
    items: items.flatMap(({ stream, entry }) => {
      const subject = subjects.get(stream)
      if (!subject) return []
      const { event, at, by } = fromText(entry)
      // Only the challenge's own events are told whole: those of other things may hold what this viewer may not see.
      return [{ at, by, type: event.type, subject, event: subject.kind === 'challenge' ? { ...event } : null }]
    }),
    next,
    written: ask.cursor ? [] : await writtenIn(db, actor, belongings, ask.since),
  }
}

async function writtenIn(db: Db, actor: SeatActor, { documents }: Belongings, since: Date | undefined) {
  const ids = documents.map(({ id }) => id)
  const [{ updates }, seatOf] = await Promise.all([writersOf(db, ids, since), seatsIn(db, actor.senateId)])
  return [...Map.groupBy(updates, ({ documentId }) => documentId)].map(([documentId, rows]) => {
    const seatIds = new Set(rows.map(({ personId }) => seatOf(personId)).filter((id): id is SeatId => id !== undefined))
    const at = new Date(Math.max(...rows.map((row) => row.at.getTime())))
    return { documentId, seatIds: [...seatIds], at: at.toISOString() }
  })
}

function subjectsOf(challengeId: ChallengeId, belongings: Belongings): Map<Stream, Subject> {
  const subjects: Subject[] = [
    { kind: 'challenge', id: challengeId, ref: null, title: '' },
    ...belongings.documents.map(({ id, title }) => ({ kind: 'document' as const, id, ref: null, title })),
    ...belongings.impacts.map(({ id, ref }) => ({ kind: 'impact' as const, id, ref, title: '' })),
    ...belongings.proposals.map(({ id, ref, wording }) => ({ kind: 'proposal' as const, id, ref, title: wording })),
    ...belongings.decisions.map(({ id, ref, title }) => ({ kind: 'decision' as const, id, ref, title })),
    ...belongings.actions.map(({ id, ref, text }) => ({ kind: 'action' as const, id, ref, title: text })),
  ]
  return new Map(subjects.map((subject): [Stream, Subject] => [`${subject.kind}:${subject.id}`, subject]))
}
