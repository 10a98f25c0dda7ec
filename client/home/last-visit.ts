/** A pause this long begins a new visit: a glance at another page, or a reload, does not. */
const pauseMs = 30 * 60_000

interface Visits {
  /** When the visit before this one ended; undefined on the first visit with this browser. */
  before?: string
  /** When this visit was last seen. */
  latest: string
}

/**
 * Notes that somebody is here now, and tells when they were last here before this visit. Kept in this browser, by seat:
 * the server does not watch who reads when.
 */
export function noteVisit(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  seatId: string,
  now: Date,
): string | undefined {
  const key = `curia:visits:${seatId}`
  const known = read(storage.getItem(key))
  const isNew = known !== undefined && now.getTime() - Date.parse(known.latest) > pauseMs
  const before = isNew ? known.latest : known?.before
  const visits: Visits = { latest: now.toISOString(), ...(before !== undefined && { before }) }
  storage.setItem(key, JSON.stringify(visits))
  return before
}

function read(text: string | null): Visits | undefined {
  try {
    const visits: unknown = JSON.parse(text ?? 'null')
    if (!visits || typeof visits !== 'object' || !('latest' in visits)) return undefined
    return Number.isNaN(Date.parse(String(visits.latest))) ? undefined : (visits as Visits)
  } catch {
    return undefined
  }
}
