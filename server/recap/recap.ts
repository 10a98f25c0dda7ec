import * as z from 'zod'
import { dayOf } from '../../shared/format.ts'
import { id } from '../../shared/ids.ts'
import { type RecapAnswer, recapAnswer } from '../../shared/sessions/recap-answers.ts'
import { seenSession } from '../../shared/sessions/seen-session.ts'
import { declarationDue } from '../home/interests-waiting.ts'
import { wordsOfSession } from '../proposals/session-proposals.ts'
import { query } from '../query.ts'
import { actionsOf, decisionsOf } from '../replay/came-of-it.ts'
import { proposalsOf } from '../replay/words.ts'
import { senateOf } from '../sessions/facts.ts'
import { foldSession } from '../sessions/fold.ts'
import { sessionSlice } from '../sessions/slice.ts'
import { itemsDone, wordsSettled, wordsWaiting } from './of-session.ts'

const recap = query({
  path: '/sessions/:sessionId/recap',
  action: 'session.read',
  summary: 'What came of a session so far or since a moment, what is on, and what waits for you in it.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({ since: z.iso.datetime().optional() }),
  answer: recapAnswer,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, now, actor, params: { sessionId }, search: { since = null } }): Promise<RecapAnswer | undefined> {
    const { state } = await foldSession(db, `session:${sessionId}`)
    const [senate] = await senateOf(db, { id: actor.senateId })
    if (!state || !senate) return undefined
    const session = seenSession(state, actor)
    const until = now.toISOString()
    const span = { from: session.openedAt ?? session.startsAt, until, recordedUntil: until }
    const { items: words } = await wordsOfSession(db, actor, sessionId)
    const told = await proposalsOf(db, actor, sessionId, span)
    const decisions = await decisionsOf(db, actor, sessionId, told, span)
    const actions = await actionsOf(db, actor, sessionId, span)
    const came: RecapAnswer['came'] = [
      ...itemsDone(session),
      ...wordsSettled(words),
      ...decisions.map(({ id: decisionId, ref, title, state: became, at }) => ({
        ...{ kind: 'decision' as const, id: decisionId, ref, title, state: became, at },
      })),
      ...actions.map((action) => ({ kind: 'action' as const, ...action })),
    ]
    const on = session.agenda.find((item) => item.id === session.currentItemId)
    const today = dayOf(now, senate.timeZone)
    const interest = await declarationDue({ db, actor, now, today })
    return {
      since,
      came: came.filter(({ at }) => since === null || at > since).toSorted((a, b) => a.at.localeCompare(b.at)),
      on: on ? { id: on.id, ref: on.ref, title: on.title } : null,
      waits: [
        ...wordsWaiting(words, actor.seatId),
        ...actions
          .filter(({ ownerSeatId }) => ownerSeatId === actor.seatId)
          .map(({ id: actionId, ref, text, dueOn }) => ({ kind: 'action' as const, id: actionId, ref, text, dueOn })),
        ...interest.map(() => ({ kind: 'interest' as const })),
      ],
    }
  },
})

export const recapQueries = [recap]
