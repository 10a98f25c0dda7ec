import type { OrganisationId } from '../../shared/ids.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import type { InterestCategory, InterestScope } from '../../shared/members/interest-words.ts'
import { type DateParts, dateParts, isEmptyDate, noDate, plainDay } from '../ui/date-parts.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { faults } from '../ui/useDraft.ts'

/** A declaration while somebody fills it in. */
export interface DeclarationDraft {
  what: 'interest' | 'nil'
  category: InterestCategory | undefined
  description: string
  scope: InterestScope
  relatedOrganisationIds: OrganisationId[]
  from: DateParts
  to: DateParts
  publish: boolean
}

/** An empty declaration, from today. */
export function newInterest(today: string, scope: InterestScope): DeclarationDraft {
  return {
    what: 'interest',
    category: undefined,
    description: '',
    scope,
    relatedOrganisationIds: [],
    from: dateParts(today),
    to: noDate,
    publish: true,
  }
}

/** What was declared, to be amended. */
export function draftOfInterest(entry: RegisterEntry): DeclarationDraft {
  return {
    what: entry.nilReturn ? 'nil' : 'interest',
    category: entry.category ?? undefined,
    description: entry.description ?? '',
    scope: entry.scope,
    relatedOrganisationIds: entry.relatedOrganisationIds,
    from: dateParts(entry.from),
    to: dateParts(entry.to),
    publish: entry.publish,
  }
}

/** What is missing or wrong, before anything is sent. */
export function declarationFaults(draft: DeclarationDraft): FieldError[] {
  const isInterest = draft.what === 'interest'
  const [from, to] = [plainDay(draft.from), plainDay(draft.to)]
  return faults(
    [isInterest && draft.category === undefined, 'interest-category', 'Choose the type of interest'],
    [isInterest && draft.description.trim() === '', 'interest-description', 'Enter what the interest is'],
    [draft.description.trim().length > 2000, 'interest-description', 'Make it shorter: 2,000 characters at most'],
    [from === undefined, 'interest-from', 'Enter since when this is so'],
    [!isEmptyDate(draft.to) && to === undefined, 'interest-to', 'Enter a day of the calendar, or leave it empty'],
    [from !== undefined && to !== undefined && to < from, 'interest-to', 'Enter a day after it began'],
  )
}

/** The command's body. */
export function declarationBody({
  what,
  category,
  description,
  relatedOrganisationIds,
  scope,
  ...draft
}: DeclarationDraft) {
  const dates = { from: plainDay(draft.from), to: plainDay(draft.to) ?? null }
  const both = { scope, ...dates, publish: draft.publish }
  return what === 'nil'
    ? { nilReturn: true, ...both }
    : { nilReturn: false, category, description, relatedOrganisationIds, ...both }
}
