import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { decisions } from '../db/decisions.ts'
import type { Db } from '../db/store.ts'
import { can } from '../shared/can.ts'
import { unrecordedStates } from '../shared/decisions/states.ts'
import { dayOf } from '../shared/format.ts'
import { id } from '../shared/ids.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { onlooker } from '../shared/members/onlooker.ts'
import { aboutNow, quorumOf } from '../shared/sessions/quorum.ts'
import { onScreen } from '../shared/sessions/screen.ts'
import { type ScreenAnswer, screenAnswer } from '../shared/sessions/screen-answers.ts'
import type { Session } from '../shared/sessions/session.ts'
import { wordsOfSession } from './proposals/session-proposals.ts'
import { query } from './query.ts'
import { senateOf, sessionSeats } from './sessions/facts.ts'
import { foldSession } from './sessions/fold.ts'
import { sessionSlice } from './sessions/slice.ts'

/** What stands on the screen in the room: what an observer may see, whoever asks. */
export const screenQuery = query({
  path: '/sessions/:sessionId/screen',
  action: 'session.read',
  summary: 'What the screen in the room shows: what an observer may see, whoever asks.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: screenAnswer,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, now, actor, params: { sessionId } }): Promise<ScreenAnswer | undefined> {
    const { state } = await foldSession(db, `session:${sessionId}`)
    const [senate] = await senateOf(db, { id: actor.senateId })
    if (!state || !senate) return undefined
    const viewer = onlooker(actor.senateId)
    const seats = await sessionSeats(db, actor.senateId, sessionId, state.agenda, dayOf(now, senate.timeZone))
    const { quorate, votingSeats, legalBodies, whyNot } = quorumOf(
      { terms: senate.terms, seats },
      state.attendance,
      aboutNow(state),
    )
    const { items: proposals } = await wordsOfSession(db, viewer, sessionId)
    const decision = await shownDecision(db, state, viewer)
    const mayInvite = can(actor, 'session.operate', { senateId: actor.senateId })
    return {
      id: sessionId,
      session: { ...onScreen(state, actor.senateId), shown: shownTo(state, proposals, decision) },
      joinCode: mayInvite ? state.joinCode : null,
      quorum: { quorate, votingSeats, legalBodies, whyNot },
      proposals,
      decision,
    }
  },
})

async function shownDecision(db: Db, { shown }: Session, viewer: SeatActor): Promise<ScreenAnswer['decision']> {
  if (shown?.what.kind !== 'decision') return null
  const [row] = await db.select().from(decisions).where(eq(decisions.id, shown.what.decisionId))
  if (!row) return null
  const { senateId, challengeId, ref, title, statement } = row
  const draft = unrecordedStates.some((unrecorded) => unrecorded === row.state)
  return can(viewer, 'decision.read', { senateId, challengeId, draft }) ? { id: row.id, ref, title, statement } : null
}

/** What everybody is shown, as far as anybody may see it; otherwise its item. */
function shownTo({ shown }: Session, proposals: ScreenAnswer['proposals'], decision: ScreenAnswer['decision']) {
  const what = shown?.what
  const isThere =
    what?.kind === 'proposal'
      ? proposals.some((one) => one.id === what.proposalId)
      : what?.kind !== 'decision' || decision
  return shown && !isThere ? { ...shown, what: { kind: 'item' as const } } : shown
}
