import { and, desc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { sessions } from '../../db/sessions.ts'
import { can } from '../../shared/can.ts'
import { plural } from '../../shared/format.ts'
import type { Need } from '../../shared/home.ts'
import { openCorrections } from '../../shared/sessions/minutes.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { foldSession } from '../sessions/fold.ts'
import type { Waiting } from './needs.ts'

/** How long minutes are said to be there to read, and for how long somebody is asked to draft them. */
const readDays = 14
const draftDays = 30

/** Minutes that are there to read; and, for those who keep them, to be drafted, circulated or answered for. */
export async function minutesWaiting({ db, actor, now }: Waiting): Promise<Need[]> {
  const since = new Date(now.getTime() - draftDays * 86_400_000)
  const undrafted = and(isNull(sessions.minutesState), gt(sessions.closePressedAt, since))
  const rows = await db
    .select({ id: sessions.id, minutesState: sessions.minutesState })
    .from(sessions)
    .where(
      and(
        eq(sessions.senateId, actor.senateId),
        eq(sessions.state, 'closed'),
        or(undrafted, isNotNull(sessions.minutesState)),
      ),
    )
    .orderBy(desc(sessions.startsAt))
    .limit(20)
  const waiting = rows.filter(({ minutesState }) => minutesState !== 'confirmed')
  const needs = await Promise.all(
    waiting.map(async ({ id }) => {
      const { state } = await foldSession(db, `session:${id}`)
      const said = state && whatWaits(state, actor, now)
      if (!state || !said) return []
      const page = `/senates/${actor.senateId}/sessions/${id}`
      const need: Need = {
        ...{ kind: 'minutes', title: said.title, detail: state.ref },
        ...{ dueOn: null, overdue: false, address: said.reads ? `${page}/minutes` : page },
      }
      return [need]
    }),
  )
  return needs.flat()
}

function whatWaits(
  session: Session,
  actor: Waiting['actor'],
  now: Date,
): { title: string; reads: boolean } | undefined {
  const { minutes, historical, title } = session
  const keeps = can(actor, 'minutes.keep', { senateId: actor.senateId })
  if (!minutes) {
    // One person is asked, not three; an earlier record has its minutes already.
    if (actor.role !== 'secretary' || historical) return undefined
    return { title: `Draft the minutes of ${title}`, reads: false }
  }
  if (minutes.state === 'draft') {
    return keeps && minutes.drafted.by === actor.seatId
      ? { title: `Circulate the minutes of ${title} when they are ready`, reads: false }
      : undefined
  }
  const open = openCorrections(minutes).length
  if (keeps && open > 0) {
    return { title: `Answer ${plural(open, 'proposed correction')} to the minutes of ${title}`, reads: true }
  }
  const last = minutes.circulations.at(-1)
  const isNew = last && last.by !== actor.seatId && now.getTime() - Date.parse(last.at) < readDays * 86_400_000
  return isNew ? { title: `Minutes of ${title} are there to read`, reads: true } : undefined
}
