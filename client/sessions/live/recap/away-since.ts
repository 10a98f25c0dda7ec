/** Shorter than this nobody was away: they looked at another tab, or fetched a coffee. */
const awayMs = 5 * 60_000

/** Since when somebody was away: null where they were never here, undefined where that was no longer than a while. */
export function awaySince(last: string | null, openedAt: string | null, now: Date): string | null | undefined {
  const since = last ?? openedAt
  const isLong = since !== null && now.getTime() - Date.parse(since) > awayMs
  return isLong ? last : undefined
}
