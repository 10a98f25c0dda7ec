import { and, eq, lt } from 'drizzle-orm'
import { type Request, Router } from 'express'
import { paperFiles } from '../../db/papers.ts'
import type { Store } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { PaperFileId, PersonId, SenateId, SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { notFound, Refusal } from '../../shared/refusal.ts'
import { mediaTypes } from '../../shared/sessions/paper-media.ts'
import { maySeePaper } from '../../shared/sessions/papers.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { Accounts } from '../accounts.ts'
import { parse } from '../envelope.ts'
import { sha256 } from '../journal.ts'
import type { Limits } from '../limits.ts'
import { createQueues } from '../queue.ts'
import { senateOf } from './facts.ts'
import { foldSession } from './fold.ts'
import { packOf } from './pack.ts'
import { sentFile } from './paper-files.ts'
import { paperPaths } from './paper-paths.ts'
import { sessionSlice } from './slice.ts'
import { sniffPaper } from './sniff.ts'
import { wholeBody } from './whole-body.ts'

interface PaperParts {
  store: Store
  now(): Date
  newId(): string
  accounts: Accounts
  access: { seatActor(personId: PersonId, senateId: SenateId): Promise<SeatActor | undefined> }
  limits: Limits
}

/** How many files are read in at once: each is held whole while it is looked at. */
const mostAtOnce = 4
/** How many packs are asked for at once; they are made one after another. */
const mostPacksWaiting = 10
const keptMs = 86_400_000

const { sendIn, paper: onePaper, pack: wholePack } = paperPaths

/** Sends files in for items, and papers out to those who may see them. What a file becomes is decided by command. */
export function paperRoutes({ store, now, newId, accounts, access, limits }: PaperParts): Router {
  const { db } = store
  const router = Router()
  let reading = 0
  let waiting = 0
  const packing = createQueues()

  async function reader(request: Request, sessionId: SessionId, action: 'session.read' | 'session.plan') {
    const who = await accounts.signedIn(request.headers)
    if (!who) {
      throw new Refusal('signed-out', 'You are not signed in, or your session has ended. Sign in, then try again.')
    }
    await limits.read(who.personId, 'file')
    return seenBy(who.personId, sessionId, action)
  }

  async function seenBy(personId: PersonId, sessionId: SessionId, action: 'session.read' | 'session.plan') {
    const resource = await sessionSlice.resource(db, sessionId)
    const actor = resource && (await access.seatActor(personId, resource.senateId))
    const { state } = await foldSession(db, `session:${sessionId}`)
    if (!actor || !state || !can(actor, 'session.read', resource)) throw notFound()
    if (!can(actor, action, resource)) {
      throw new Refusal('forbidden', 'Your role does not allow this here. Ask the secretary who can do it.')
    }
    return { actor, session: state }
  }

  router.post(sendIn.path, async (request, response) => {
    const { sessionId, itemId } = parse(sendIn.params, { ...request.params })
    // CSRF: a form of another site cannot send this type.
    if (!request.is('application/octet-stream')) {
      throw new Refusal('malformed', 'Send the file itself, with the content type application/octet-stream.')
    }
    const { actor, session } = await reader(request, sessionId, sendIn.action)
    const item = session.agenda.find((each) => each.id === itemId)
    if (!item || !maySeeItem(actor, item)) throw notFound()
    if (reading >= mostAtOnce) {
      throw new Refusal('busy', 'Several files are being sent in at this moment. Try again in a few seconds.')
    }
    reading++
    try {
      const content = await wholeBody(request)
      const media = await sniffPaper(content)
      const row = { media, size: content.length, digest: sha256(content), sentBy: actor.seatId, sentAt: now() }
      const fileId = newId() as PaperFileId
      const where = { id: fileId, senateId: actor.senateId, sessionId, itemId, issued: false }
      const before = new Date(now().getTime() - keptMs)
      await store.commit((writing) => [
        writing.delete(paperFiles).where(and(eq(paperFiles.issued, false), lt(paperFiles.sentAt, before))),
        writing.insert(paperFiles).values({ ...where, ...row, content }),
      ])
      response.json({ id: fileId, media, size: row.size, digest: row.digest })
    } finally {
      reading--
    }
  })

  router.get(onePaper.path, async (request, response) => {
    const { sessionId, fileId } = parse(onePaper.params, { ...request.params })
    const { actor, session } = await reader(request, sessionId, onePaper.action)
    const paper = session.papers.find(({ versions }) => versions.some(({ file }) => file.id === fileId))
    if (!paper || paper.withdrawn || !maySeePaper(actor, session, paper)) throw notFound()
    const file = await sentFile(db, fileId)
    const [bytes] = await db.select({ content: paperFiles.content }).from(paperFiles).where(eq(paperFiles.id, fileId))
    if (!file || !bytes) throw notFound()
    const { media } = file.file
    response.set(safely).attachment(fileName(paper.title, media)).type(mediaTypes[media]).send(bytes.content)
  })

  router.get(wholePack.path, async (request, response) => {
    const { sessionId } = parse(wholePack.params, { ...request.params })
    const { actor: asking } = await reader(request, sessionId, wholePack.action)
    if (waiting >= mostPacksWaiting) {
      throw new Refusal('busy', 'Many packs of papers are being made at this moment. Try again in a minute.')
    }
    waiting++
    try {
      await packing.run('pack', async () => {
        // Whoever has gone meanwhile needs none, and whoever lost a paper while they waited no longer gets it.
        if (request.socket.destroyed) return
        const { actor, session } = await seenBy(asking.personId, sessionId, wholePack.action)
        const [senate] = await senateOf(db, { id: actor.senateId })
        const pack = await packOf(db, session, actor, senate?.timeZone ?? 'UTC')
        response
          .set(safely)
          .attachment(fileName(`${session.ref} ${session.title}`, 'pdf'))
          .type('application/pdf')
        response.send(Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength))
      })
    } finally {
      waiting--
    }
  })

  return router
}

const safely = {
  'Cache-Control': 'private, no-store',
  // Whatever a file holds, it is no page of ours: it runs nothing and reaches nothing.
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}

/** A name of ours: what stands in a title can be no path, no ending and no second header. */
function fileName(title: string, ending: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  return `${words || 'paper'}.${ending}`
}
