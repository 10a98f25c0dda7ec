import { and, desc, eq, gt, inArray, ne } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { journal } from '../../db/journal.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import type { News } from '../../shared/home.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { newsOf, newsWords } from '../../shared/news.ts'
import { parseStream } from '../../shared/protocol.ts'
import { fromText, readHead } from '../journal.ts'
import { codesOf } from './codes.ts'
import { letInToSeat } from './let-in.ts'
import { newWords } from './new-words.ts'
import { type Subject, subjectsOf } from './subjects.ts'

const days = 14
/** How far back in the journal is looked, how many events are read there, and how many lines are shown. */
const entriesBack = 5000
const looked = 400
const shown = 40

/** What others did in the last 14 days to things that the actor may read, each thing and deed once, newest first. */
export async function newsFor(db: Db, actor: SeatActor, now: Date): Promise<News[]> {
  const since = new Date(now.getTime() - days * 86_400_000)
  const { seq } = await readHead(db, actor.senateId)
  const rows = await db
    .select({ stream: journal.stream, entry: journal.entry })
    .from(journal)
    .where(
      and(
        eq(journal.senateId, actor.senateId),
        gt(journal.seq, seq - entriesBack),
        gt(journal.at, since),
        ne(journal.by, actor.seatId),
        inArray(journal.type, Object.keys(newsWords)),
      ),
    )
    .orderBy(desc(journal.seq))
    .limit(looked)
  const events = rows.flatMap(({ stream, entry }) => {
    const about = parseStream(stream)
    return about ? [{ about, recorded: fromText(entry) }] : []
  })
  const written = await newWords(db, actor, since)
  const subjects = await subjectsOf(db, actor, [
    ...events.map(({ about }) => about),
    ...written.map(({ documentId }) => ({ kind: 'document' as const, id: documentId })),
  ])
  const codes = await codesOf(db, actor.senateId)
  const told = events.flatMap(({ about, recorded }) => {
    const subject = subjects.get(`${about.kind}:${about.id}`)
    const what = newsOf(recorded.event.type)
    return subject && what ? [line(subject, what + by(recorded.event, codes), recorded.at)] : []
  })
  const words = written.flatMap(({ documentId, at }) => {
    const subject = subjects.get(`document:${documentId}`)
    return subject ? [line(subject, 'has new words', at)] : []
  })
  const mine = await letInToSeat(db, actor, since)
  const lines = onceEach([...told, ...words, ...mine].sort((one, other) => other.at.localeCompare(one.at))).slice(
    0,
    shown,
  )
  return withChallenges(db, actor, lines)
}

type Line = Omit<News, 'challengeTitle'>

function line({ kind, id, title, challengeId, address }: Subject, what: string, at: string): Line {
  return { kind, id, title, challengeId, what, at, address }
}

/** An organisation's answer says whose it is. */
function by(event: object, codes: Map<OrganisationId, string>): string {
  const code = 'organisationId' in event && codes.get(event.organisationId as OrganisationId)
  return code ? ` by ${code}` : ''
}

function onceEach(lines: Line[]): Line[] {
  const seen = new Set<string>()
  return lines.filter(({ kind, id, what }) => {
    const key = `${kind} ${id} ${what}`
    return !seen.has(key) && seen.add(key)
  })
}

async function withChallenges(db: Db, actor: SeatActor, lines: Line[]): Promise<News[]> {
  const rows = await db
    .select({ id: challenges.id, title: challenges.title })
    .from(challenges)
    .where(visibleTo(actor, { senateId: challenges.senateId, challengeId: challenges.id }))
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return lines.map((each) => ({
    ...each,
    challengeTitle: (each.challengeId && titles.get(each.challengeId)) || null,
  }))
}
