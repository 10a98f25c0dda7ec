import type { OrganisationId, SeatId } from '../../shared/ids.ts'
import type { SeatAnswer } from '../../shared/members/answers.ts'
import { type Capacity, type Role, votingRoles } from '../../shared/members/roles.ts'
import { type DateParts, dateParts, isEmptyDate, noDate, plainDay } from '../ui/date-parts.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { faults } from '../ui/useDraft.ts'

/** A seat while somebody fills it in. */
export interface SeatDraft {
  name: string
  profession: string
  roleTitle: string
  role: Role
  organisationId: OrganisationId | ''
  capacity: Capacity
  votes: boolean
  answersFor: OrganisationId[]
  deputySeatIds: SeatId[]
  termFrom: DateParts
  termTo: DateParts
}

/** A new seat: of a member, from today. */
export function newSeat(today: string): SeatDraft {
  return {
    name: '',
    profession: '',
    roleTitle: '',
    role: 'member',
    organisationId: '',
    capacity: 'independent',
    votes: true,
    answersFor: [],
    deputySeatIds: [],
    termFrom: dateParts(today),
    termTo: noDate,
  }
}

/** A seat as it is, to be changed. */
export function draftOf({
  name,
  profession,
  termFrom,
  termTo,
  organisationId,
  ...seat
}: SeatAnswer['seat']): SeatDraft {
  return {
    ...seat,
    name,
    profession: profession ?? '',
    organisationId: organisationId ?? '',
    termFrom: dateParts(termFrom),
    termTo: dateParts(termTo),
  }
}

/** What is missing or wrong, before anything is sent. */
export function seatFaults(draft: SeatDraft, isNew: boolean): FieldError[] {
  return faults(
    [isNew && draft.name.trim() === '', 'seat-name', "Enter the person's name"],
    [draft.roleTitle.trim() === '', 'seat-title', 'Enter their position, such as Consultant geriatrician'],
    [draft.role === 'reviewer' && draft.answersFor.length === 0, 'seat-answers', 'Choose for whom they answer'],
    [plainDay(draft.termFrom) === undefined, 'seat-from', 'Enter the day on which the term starts'],
    [
      !isEmptyDate(draft.termTo) && plainDay(draft.termTo) === undefined,
      'seat-to',
      'Enter a day of the calendar, or leave it empty',
    ],
  )
}

/** The command's body. */
export function seatBody({ name: _name, profession: _profession, ...draft }: SeatDraft) {
  return {
    ...draft,
    roleTitle: draft.roleTitle.trim(),
    organisationId: draft.organisationId || null,
    votes: draft.votes && votingRoles.includes(draft.role),
    answersFor: draft.role === 'reviewer' ? draft.answersFor : [],
    termFrom: plainDay(draft.termFrom),
    termTo: plainDay(draft.termTo) ?? null,
  }
}
