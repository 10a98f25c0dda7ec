export const logSorts = ['newest', 'oldest', 'reference', 'title'] as const
export type LogSort = (typeof logSorts)[number]

export const logSortNames: Record<LogSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  reference: 'Reference',
  title: 'Title, A to Z',
}

/** How far back the log counts what was decided. */
export const windowDays = [30, 90, 365] as const
