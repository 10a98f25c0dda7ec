import { type DateParts, dateParts, isEmptyDate, plainDay } from '../../ui/date-parts.ts'

/** A first day that is being typed and is no day yet, and the one that stood there when its typing began. */
export interface StartDraft {
  parts: DateParts
  over: string | null
}

/** What typing does: it says another first day, or none; or it is not done yet. */
export type Typed = { kind: 'said'; startsOn: string | null } | { kind: 'unfinished'; draft: StartDraft }

/** What comes of what now stands in the fields of the first day. */
export function typedStart(parts: DateParts, startsOn: string | null): Typed {
  const day = plainDay(parts)
  if (day !== undefined || isEmptyDate(parts)) return { kind: 'said', startsOn: day ?? null }
  return { kind: 'unfinished', draft: { parts, over: startsOn } }
}

/** What stands in the fields: what is being typed, until somebody says another day than it was begun over. */
export function shownStart(draft: StartDraft | undefined, startsOn: string | null): DateParts {
  return draft && draft.over === startsOn ? draft.parts : dateParts(startsOn)
}
