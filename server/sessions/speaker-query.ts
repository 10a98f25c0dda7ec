import { and, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import { guests } from '../../db/guests.ts'
import { journal, privateTexts } from '../../db/journal.ts'
import { id } from '../../shared/ids.ts'
import { speakerNames } from '../../shared/sessions/answers.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { SpeakerEvent } from '../../shared/sessions/speakers.ts'
import { fromText } from '../journal.ts'
import { query } from '../query.ts'
import { foldSession } from './fold.ts'
import { sessionSlice } from './slice.ts'

const writtenNames = query({
  path: '/sessions/:sessionId/speakers',
  action: 'session.read',
  summary: 'The written names of people without a seat who asked to speak on items that you may see.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: speakerNames,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, actor, params: { sessionId } }) {
    const { state } = await foldSession(db, `session:${sessionId}`)
    if (!state) return undefined
    const items = state.agenda.filter((item) => maySeeItem(actor, item)).map((item) => item.id)
    const visiting = state.speakers.filter((one) => one.who.as === 'guest' && items.includes(one.itemId))
    const named = visiting.length > 0 ? await db.select().from(guests).where(eq(guests.sessionId, sessionId)) : []
    const ofGuests = visiting.map(({ id: speakerId, who }) => ({
      speakerId,
      name: named.find(({ id: guestId }) => who.as === 'guest' && who.guestId === guestId)?.name ?? null,
    }))
    if (!state.speakers.some(({ who }) => who.as === 'written')) return { items: ofGuests }
    const rows = await db
      .select({ entry: journal.entry })
      .from(journal)
      .where(and(eq(journal.stream, `session:${sessionId}`), eq(journal.type, 'speakerAdded')))
    const added = rows.flatMap(({ entry }) => {
      const { event, privateTextIds } = fromText<SpeakerEvent>(entry)
      if (event.type !== 'speakerAdded' || !items.includes(event.itemId)) return []
      return [{ speakerId: event.speakerId, textId: privateTextIds.name ?? '' }]
    })
    const kept = await db
      .select({ id: privateTexts.id, text: privateTexts.text })
      .from(privateTexts)
      .where(
        inArray(
          privateTexts.id,
          added.map(({ textId }) => textId),
        ),
      )
    const names = new Map(kept.map((one) => [one.id, one.text]))
    const written = added.map(({ speakerId, textId }) => ({ speakerId, name: names.get(textId) ?? null }))
    return { items: [...ofGuests, ...written] }
  },
})

export const speakerQueries = [writtenNames]
