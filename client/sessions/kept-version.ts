import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/sessions/session.ts'

/**
 * What decides whether a kept copy is still what the session has: what it is, when and where, its agenda, and the files
 * that count now. Not how far the meeting has got: when it opens, not every device fetches at once.
 */
export function versionOf({
  title,
  startsAt,
  endsAt,
  place,
  meetingLink,
  cancellation,
  agenda,
  papers,
}: Session): string {
  const items = agenda.map((item) => [item.id, item.title, item.allottedMs, item.confidentiality])
  const files = papers.map(({ versions, withdrawn }) => (withdrawn ? 'withdrawn' : versions.at(-1)?.file.id))
  return JSON.stringify([title, startsAt, endsAt, place, meetingLink, cancellation !== null, items, files])
}

/** Where the pack is. */
export const packOf = (id: SessionId): string => `/api/sessions/${id}/pack.pdf`

/** Where each file is that counts now. */
export function filesOf(id: SessionId, { papers }: Session): string[] {
  const files = papers.flatMap(({ withdrawn, versions }) => (withdrawn ? [] : (versions.at(-1)?.file.id ?? [])))
  return files.map((fileId) => `/api/sessions/${id}/papers/${fileId}`)
}

/** What of a copy must go once the session is another: files that no longer count, and the pack, which holds them all. */
export function lostOf(paths: readonly string[], id: SessionId, session: Session): string[] {
  const counting = new Set(filesOf(id, session))
  return paths.filter(
    (path) => path === packOf(id) || (path.startsWith(`/api/sessions/${id}/papers/`) && !counting.has(path)),
  )
}

/**
 * What of a copy is fetched again, and what besides: every answer, files that are not here yet, and the pack. A file never
 * changes under its address, and the page stays the one whose scripts are here with it.
 */
export function refreshOf(paths: readonly string[], id: SessionId, session: Session): string[] {
  const isFile = (path: string) => path === packOf(id) || path.startsWith(`/api/sessions/${id}/papers/`)
  const own = `/api/sessions/${id}`
  const others = paths.filter((path) => path.startsWith('/api/') && !isFile(path) && path !== own)
  // First what says which papers there are: whatever fails after it, nothing is listed that has gone.
  return [own, ...others, ...filesOf(id, session).filter((path) => !paths.includes(path)), packOf(id)]
}
