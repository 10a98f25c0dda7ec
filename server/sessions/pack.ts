import { Worker } from 'node:worker_threads'
import { inArray } from 'drizzle-orm'
import { paperFiles } from '../../db/papers.ts'
import type { Db } from '../../db/store.ts'
import { formatDuration, formatPeriod, formatTime, formatZone } from '../../shared/format.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import { maySeePaper, type Paper } from '../../shared/sessions/papers.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { itemPurposeNames } from '../../shared/sessions/session-words.ts'
import type { PackPlan } from './pack-plan.ts'

const mostBytes = 150 * 1024 * 1024
const mostMs = 60_000

/**
 * The agenda of a session and its papers in one PDF, of what this member may see. It takes almost six times the size of the
 * papers in memory, which nothing counts for a thread: make one at a time. @throws Refusal when it is too much.
 */
export async function packOf(db: Db, session: Session, actor: SeatActor, timeZone: string): Promise<Uint8Array> {
  const papers = session.papers.filter((paper) => !paper.withdrawn && maySeePaper(actor, session, paper))
  const size = papers.reduce((sum, paper) => sum + (paper.versions.at(-1)?.file.size ?? 0), 0)
  if (size > mostBytes) {
    throw new Refusal('too-large', 'These papers are too large for one file. Download them one by one.')
  }
  return makeInThread(await planOf(db, session, actor, papers, timeZone))
}

async function planOf(
  db: Db,
  session: Session,
  actor: SeatActor,
  papers: readonly Paper[],
  timeZone: string,
): Promise<PackPlan> {
  const ids = papers.flatMap(({ versions }) => versions.at(-1)?.file.id ?? [])
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: paperFiles.id, content: paperFiles.content })
          .from(paperFiles)
          .where(inArray(paperFiles.id, ids))
  const contents = new Map(rows.map(({ id, content }) => [id, content]))
  const ofItem = (item: AgendaItem) =>
    papers
      .filter(({ itemId }) => itemId === item.id)
      .flatMap(({ title, restricted, versions }) => {
        const file = versions.at(-1)?.file
        const content = file && contents.get(file.id)
        const isRestricted = restricted || item.confidentiality === 'restricted'
        return file && content ? [{ title: restrictedWords(title, isRestricted), media: file.media, content }] : []
      })
  let at = Date.parse(session.startsAt)
  const items = session.agenda.flatMap((item) => {
    const begins = new Date(at)
    at += item.allottedMs
    if (!maySeeItem(actor, item) || item.state === 'withdrawn') return []
    const heading = `${item.ref}. ${restrictedWords(item.title, item.confidentiality === 'restricted')}`
    const purpose = item.purpose === 'break' ? '' : `, ${itemPurposeNames[item.purpose].toLowerCase()}`
    const detail = `${formatTime(begins, timeZone)}${purpose}, ${formatDuration(item.allottedMs)}`
    return [{ heading, detail, papers: ofItem(item) }]
  })
  const when = `${formatPeriod(session.startsAt, session.endsAt, timeZone)} (${formatZone(timeZone)})`
  return { title: session.title, lines: [when, session.place].filter(Boolean), foot: session.ref, items }
}

const restrictedWords = (title: string, isRestricted: boolean) => (isRestricted ? `${title} (restricted)` : title)

/** A file that never ends, or takes all memory, ends its thread and nothing else. */
function makeInThread(plan: PackPlan): Promise<Uint8Array> {
  const tooMuch = () => new Refusal('too-large', 'These papers cannot be put into one file. Download them one by one.')
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), {
      workerData: plan,
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    })
    let outcome: Uint8Array | Error = new Error('The pack was not made.')
    const timer = setTimeout(() => {
      outcome = tooMuch()
      void worker.terminate()
    }, mostMs)
    worker.once('message', (made: Uint8Array) => {
      outcome = made
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      outcome = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error
    })
    // Only now is its memory given back: whoever waits for their turn waits for that too.
    worker.once('exit', () => {
      clearTimeout(timer)
      if (outcome instanceof Error) reject(outcome)
      else resolve(outcome)
    })
  })
}
