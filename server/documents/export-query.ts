import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { senates } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { type DocumentKind, documentKindNames, documentStateNames } from '../../shared/documents/kinds.ts'
import { formatDateTime } from '../../shared/format.ts'
import { id } from '../../shared/ids.ts'
import { fileOf } from '../export/file.ts'
import { type ExportPlan, exportFormats } from '../export/plan.ts'
import { query, sentFile } from '../query.ts'
import { documentRow, resourceOf } from './load.ts'
import type { LaidOut } from './reader.ts'

const documentFile = query({
  path: '/documents/:documentId/export/:format',
  action: 'document.read',
  summary: 'A document as it reads now, as a Word file or a tagged PDF.',
  media: 'application/octet-stream',
  params: z.strictObject({ documentId: id<'document'>(), format: z.enum(exportFormats) }),
  search: z.strictObject({}),
  answer: sentFile,
  async resource(db, { documentId }) {
    const row = await documentRow(db, documentId)
    return row && resourceOf(row)
  },
  async run({ db, now, documents: reader, params: { documentId, format } }) {
    const row = await documentRow(db, documentId)
    if (!row) return undefined
    return fileOf(await planOf(db, row, await reader.laidOut(documentId), now), format)
  },
})

type Row = NonNullable<Awaited<ReturnType<typeof documentRow>>>

async function planOf(db: Db, row: Row, { blocks, digest }: LaidOut, now: Date): Promise<ExportPlan> {
  const { title, kind, state, challengeId, sessionId } = row
  const [senate] = await db.select().from(senates).where(eq(senates.id, row.senateId))
  const [challenge] = challengeId ? await db.select().from(challenges).where(eq(challenges.id, challengeId)) : []
  const [session] = sessionId ? await db.select().from(sessions).where(eq(sessions.id, sessionId)) : []
  const { name = '', timeZone } = senate ?? {}
  const isSealed = state === 'sealed'
  const stands =
    row.stateReason && state !== 'open' ? `${documentStateNames[state]}: ${row.stateReason}` : documentStateNames[state]
  return {
    ...{ title, author: name, reference: title.slice(0, 80) },
    status: isSealed ? documentStateNames.sealed : `Working text of ${formatDateTime(now, timeZone)}`,
    lines: [
      { label: 'Senate', value: name },
      { label: 'Kind', value: documentKindNames[kind as DocumentKind] },
      ...(challenge ? [{ label: 'Challenge', value: `${challenge.ref} ${challenge.title}` }] : []),
      ...(session ? [{ label: 'Session', value: `${session.ref} ${session.title}` }] : []),
      { label: 'State', value: stands },
    ],
    parts: [{ title: '', blocks }],
    notes: isSealed ? [`SHA-256 of these words: ${digest}`] : [],
  }
}

export const exportQueries = [documentFile]
