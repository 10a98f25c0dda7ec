import { asc, eq, inArray } from 'drizzle-orm'
import { challenges, viewGuesses, views } from '../../db/challenges.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { ChallengeAnswer, ShownView } from '../../shared/challenges/answers.ts'
import type { Stage } from '../../shared/challenges/stages.ts'
import { isOf } from '../../shared/challenges/views.ts'
import type { DocumentKind } from '../../shared/documents/kinds.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type Belongings, belongingsOf, streamsOf } from './belongings.ts'
import { optionsOf } from './load.ts'
import { peopleOn } from './people.ts'

/** A challenge's page, as this person may see it. */
export async function workOn(db: Db, actor: SeatActor, challengeId: ChallengeId): Promise<ChallengeAnswer | undefined> {
  const [row] = await db.select().from(challenges).where(eq(challenges.id, challengeId))
  if (!row) return undefined
  const belongings = await belongingsOf(db, actor, challengeId)
  const streams = streamsOf(challengeId, belongings)
  const documentIds = belongings.documents.map(({ id }) => id)
  const [options, shown, people] = await Promise.all([
    optionsOf(db, challengeId),
    viewsFor(db, actor, challengeId),
    peopleOn(db, row.senateId, streams, documentIds),
  ])
  const { version, senateId: _senateId, ...rest } = row
  return {
    version,
    state: {
      ...rest,
      stage: row.stage as Stage,
      openedAt: row.openedAt.toISOString(),
      options,
      views: shown,
    },
    ...listed(actor, belongings),
    people: people.map(({ seatId, at }) => ({ seatId, at: at?.toISOString() ?? null })),
  }
}

/** The views with only the words that this person may read yet. */
async function viewsFor(db: Db, actor: SeatActor, challengeId: ChallengeId): Promise<ShownView[]> {
  const rows = await db
    .select()
    .from(views)
    .where(eq(views.challengeId, challengeId))
    .orderBy(asc(views.writtenAt), asc(views.id))
  const ids = rows.map(({ id }) => id)
  const guesses =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(viewGuesses)
          .where(inArray(viewGuesses.viewId, ids))
          .orderBy(asc(viewGuesses.at), asc(viewGuesses.seatId))
  return rows.map(({ id, organisationId, authorSeatId, circumstances, constraints, writtenAt, revealedAt }) => {
    const revealed = revealedAt !== null
    const about = guesses.filter((guess) => guess.viewId === id)
    return {
      id,
      organisationId,
      state: revealed ? 'revealed' : 'hidden',
      writtenAt: writtenAt.toISOString(),
      words: revealed || isOf(actor, organisationId) ? { authorSeatId, circumstances, constraints } : null,
      guessedBy: about.map(({ seatId }) => seatId),
      guesses: about
        .filter(({ seatId }) => revealed || seatId === actor.seatId)
        .map(({ seatId, text }) => ({ seatId, text })),
    }
  })
}

function listed(actor: SeatActor, belongings: Belongings) {
  return {
    documents: belongings.documents.map(({ id, title, kind, optionId, state, restricted, ...document }) => {
      const { senateId, challengeId, assignedSeatIds } = document
      const resource = { senateId, challengeId, documentId: id, restricted, assignedSeatIds, locked: state !== 'open' }
      const access = can(actor, 'document.write', resource) ? ('write' as const) : ('read' as const)
      return { id, title, kind: kind as DocumentKind, optionId, state, restricted, access }
    }),
    impacts: belongings.impacts.map((impact) => ({
      id: impact.id,
      ref: impact.ref,
      fromOrganisationId: impact.fromOrganisationId,
      toOrganisationId: impact.toOrganisationId,
      direction: impact.direction,
      effect: impact.effect,
      magnitude: impact.magnitude,
      unit: impact.unit,
      consequence: impact.consequence,
      likelihood: impact.likelihood,
      state: impact.state,
    })),
    proposals: belongings.proposals.map(({ id, ref, wording, state, documentId, agreedAt }) => ({
      id,
      ref,
      wording,
      state,
      documentId,
      agreedAt: agreedAt?.toISOString() ?? null,
    })),
    decisions: belongings.decisions.map(({ id, ref, title, force, verb, state, decidedAt }) => ({
      id,
      ref,
      title,
      force,
      verb,
      state,
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
    actions: belongings.actions.map(({ id, ref, text, ownerSeatId, dueOn, state }) => ({
      id,
      ref,
      text,
      ownerSeatId,
      dueOn,
      state,
    })),
  }
}
